using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>Finds directives that Velocity has and AWS does not run, and calls that are not directives.</summary>
internal sealed class UnsupportedDirectiveRule : LintRule
{
    public override string Name => "unsupported-directive";

    public override void OnDirective(DirectiveSyntax directive, LintSession session)
    {
        switch (directive.Kind)
        {
            case DirectiveKind.Include or DirectiveKind.Parse:
                session.Report(
                    this,
                    directive,
                    $"#{directive.Name} reads a file, and API Gateway has no files: the template fails here. Write the text of the file instead.");
                break;
            case DirectiveKind.Unknown when directive.Text.Contains('(', StringComparison.Ordinal):
                session.Report(
                    this,
                    directive,
                    $"#{directive.Name} is not a directive of API Gateway, so it is printed as text. "
                    + "Remove it, or write its character # as $util.urlDecode('%23').");
                break;
        }
    }
}
