using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>Finds macros. AWS does not run them: the definition prints nothing, and a call is printed as text.</summary>
internal sealed class MacroRule : LintRule
{
    public override string Name => "macro";

    public override void OnDirective(DirectiveSyntax directive, LintSession session)
    {
        if (directive.Kind == DirectiveKind.Macro)
        {
            session.Report(
                this,
                directive,
                "API Gateway does not run macros: this prints nothing, and each call of it is printed as text. Write the text out where it is needed.");
        }
    }
}
