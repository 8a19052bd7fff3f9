using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>Finds values of <c>$input.params</c> that are printed between the quotes of a JSON string without an escape.</summary>
internal sealed class UnescapedParamsRule : LintRule
{
    public override string Name => "unescaped-params";

    public override void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
        if (place == ReferencePlace.Quoted && session.IsJson && ClientValues.IsText(session.Expand(reference)))
        {
            session.Report(
                this,
                reference,
                "The client chooses this value, and a quote in it ends the JSON string, so the client can add members. "
                + "Write $util.escapeJavaScript($input.params('…')).replaceAll(\"\\\\'\", \"'\").");
        }
    }
}
