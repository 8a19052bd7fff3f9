using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>Finds <c>$input.params('x')</c> that is printed outside of quotes: the client can write JSON into the payload, or nothing at all.</summary>
internal sealed class UnquotedParamsRule : LintRule
{
    public override string Name => "unquoted-params";

    public override void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
        if (place == ReferencePlace.Bare && session.IsJson && session.Expand(reference) is var source
            && (ClientValues.IsText(source) || SyntaxShapes.Call(source, "input", "params") is { Arguments.Count: 1 }))
        {
            session.Report(
                this,
                reference,
                "The client chooses this value, and without quotes it becomes part of the JSON (or leaves a gap, where it is missing). "
                + "Write \"$util.escapeJavaScript($input.params('…')).replaceAll(\"\\\\'\", \"'\")\" between double quotes.");
        }
    }
}
