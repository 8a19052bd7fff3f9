using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>Directives that Velocity knows and AWS does not run, and calls of what is no directive.</summary>
internal sealed class UnsupportedDirectiveRule : LintRule
{
    public override string Name => "unsupported-directive";

    public override void OnDirective(DirectiveSyntax directive, LintSession session)
    {
        switch (directive.Kind)
        {
            case DirectiveKind.Include or DirectiveKind.Parse:
                session.Report(this, directive, $"#{directive.Name} reads a file, and API Gateway has none: the template fails here. Write the text itself.");
                break;
            case DirectiveKind.Unknown when directive.Text.Contains('(', StringComparison.Ordinal):
                session.Report(
                    this,
                    directive,
                    $"#{directive.Name} is no directive of API Gateway's: it is printed as text. "
                    + "Remove it, or write its character # as $util.urlDecode('%23').");
                break;
        }
    }
}
