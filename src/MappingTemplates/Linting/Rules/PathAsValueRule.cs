using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>
/// Finds <c>$input.path</c> and the maps of <c>$input.params()</c> that are printed as JSON. They are Java objects: an object prints as <c>{a=b}</c>,
/// and a text without its quotes.
/// </summary>
internal sealed class PathAsValueRule : LintRule
{
    public override string Name => "path-as-value";

    public override void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
        if (place == ReferencePlace.Value || !session.IsJson)
        {
            return;
        }

        if (ClientValues.IsMap(session.Expand(reference)))
        {
            session.Report(
                this,
                reference,
                "This is a Java map, which prints as {a=b} without quotes or escapes. Print one value of it, "
                + "or each value in a #foreach over its keySet().");
            return;
        }

        if (session.Resolve(reference) is not ReferenceSyntax { Parts: [MethodSyntax path] } source
            || SyntaxShapes.Call(source, "input", "path") is null)
        {
            return;
        }

        var isRoot = path.Arguments is [var argument] && SyntaxShapes.Text(argument) is "$";
        if (isRoot || place == ReferencePlace.Bare)
        {
            session.Report(
                this,
                reference,
                "$input.path gives a Java value: an object prints as {a=b}, and a text without quotes or escapes. Use $input.json, which prints JSON.");
        }
    }
}
