using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>
/// Finds variables of <c>$context</c> that mapping templates do not have: those of access logs and gateway responses, and misspelt names.
/// </summary>
internal sealed class ContextVariableRule : LintRule
{
    public override string Name => "unknown-context-variable";

    public override void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
        if (reference.Name != "context")
        {
            return;
        }

        var names = reference.Parts.TakeWhile(static part => part is PropertySyntax).Select(static part => ((PropertySyntax)part).Name).ToArray();
        var whole = string.Join(".", names);
        if (names.Length > 0 && !ContextVariables.IsReadable(names))
        {
            session.Report(this, reference, $"Mapping templates have no variable '$context.{whole}': it is never set. {ContextVariables.Cure(whole)}");
        }
    }
}
