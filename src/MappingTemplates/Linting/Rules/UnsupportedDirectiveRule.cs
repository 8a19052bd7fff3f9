using Sluice.MappingTemplates.Parsing;
using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>Finds directives that Velocity has and AWS does not run, and calls that are not directives.</summary>
internal sealed class UnsupportedDirectiveRule : LintRule
{
    private const string RuleName = "unsupported-directive";

    public override string Name => RuleName;

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
            case DirectiveKind.Unknown when Meant(directive) is { } meant:
                session.Report(
                    this,
                    directive,
                    $"#{directive.Name} is not a directive of API Gateway, so it is printed as text. Write #{meant}, which is probably meant.");
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

    /// <summary>Finds names such as <c>#end-if</c>, which the parser reads as <c>#end</c> and a text.</summary>
    public static IEnumerable<LintFinding> Hyphenated(string text)
    {
        foreach (var (position, name, meant) in DirectiveGuess.Misspelled(text))
        {
            var hyphen = name.IndexOf('-');
            if (hyphen > 0 && name.Substring(0, hyphen) is "end" or "else")
            {
                var place = TextPosition.Of(text, position);
                var message = $"'#{name}' is the directive #{name.Substring(0, hyphen)} and the text '{name.Substring(hyphen)}', which is printed. "
                    + $"Write #{meant}, which is probably meant.";
                yield return new LintFinding(LintSeverity.Warning, RuleName, place.Line, place.Column, message) { Offset = position, Length = name.Length + 1 };
            }
        }
    }

    // A name without arguments may well be text, unless it looks like the end of a block or of a branch.
    private static string? Meant(DirectiveSyntax directive) =>
        DirectiveGuess.Meant(directive.Name) is { } meant
        && (directive.Text.Contains('(', StringComparison.Ordinal) || IsEnd(meant, directive.Name)) ? meant : null;

    private static bool IsEnd(string meant, string name) =>
        meant is "end" or "else" && (name.StartsWith("end", StringComparison.OrdinalIgnoreCase) || name.StartsWith("els", StringComparison.OrdinalIgnoreCase));
}
