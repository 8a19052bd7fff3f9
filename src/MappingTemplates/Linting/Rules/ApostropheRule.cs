using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>Finds <c>$util.escapeJavaScript</c> without a repair of its <c>\'</c>, which is not JSON.</summary>
internal sealed class ApostropheRule : LintRule
{
    public override string Name => "apostrophe";

    public override void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
        if (SyntaxShapes.Call(reference, "util", "escapeJavaScript") is not null && !reference.Parts.Skip(1).Any(IsRepair))
        {
            session.Report(
                this,
                reference,
                "escapeJavaScript turns an apostrophe into \\', which JSON does not allow. Add .replaceAll(\"\\\\'\", \"'\").");
        }
    }

    private static bool IsRepair(SyntaxNode part) =>
        part is MethodSyntax { Name: "replaceAll" or "replace", Arguments: [var what, _] }
        && SyntaxShapes.Text(what)?.Contains('\'', StringComparison.Ordinal) == true;
}
