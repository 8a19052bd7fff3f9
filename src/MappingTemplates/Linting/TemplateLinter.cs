using Sluice.MappingTemplates.Linting.Rules;
using Sluice.MappingTemplates.Parsing;
using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting;

/// <summary>Finds errors and known pitfalls in a template.</summary>
public static class TemplateLinter
{
    /// <summary>The rule name of the finding for a text that cannot be parsed.</summary>
    internal const string SyntaxRule = "syntax";

    private static readonly LintRule[] AllRules =
    [
        new UnquotedParamsRule(),
        new UnescapedParamsRule(),
        new ApostropheRule(),
        new PresenceTestRule(),
        new PathAsValueRule(),
        new MacroRule(),
        new UnsupportedDirectiveRule(),
        new UnknownMethodRule(),
        new ContextVariableRule(),
        new UnknownVariableRule(),
    ];

    /// <summary>The names of the rules.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. AllRules.Select(static r => r.Name)];

    /// <summary>Checks a template.</summary>
    /// <param name="text">The template's text.</param>
    /// <returns>The findings in the order of the text. If the text cannot be parsed, there is only one error.</returns>
    public static IReadOnlyList<LintFinding> Lint(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var syntax = TemplateParser.TryParse(text, SyntaxLimits.MaxDepth, out var error);
        if (syntax is null)
        {
            var cure = error!.Expected.Count == 0 ? "Correct or remove it." : $"Write {string.Join(" or ", error.Expected)} here.";
            var guess = DirectiveGuess.Explain(text, error.Position) is { } cause ? " " + cause : "";
            var message = $"The template cannot be parsed: {error.Message}. {cure}{guess}";
            var place = error.Place;
            return [new LintFinding(LintSeverity.Error, SyntaxRule, place.Line, place.Column, message) { Offset = error.Position, Length = error.Length }];
        }

        var variables = new DefinedVariables();
        new LintWalker([variables], new LintSession(text, variables)).Walk(syntax);
        var session = new LintSession(text, variables);
        new LintWalker(AllRules, session).Walk(syntax);
        session.Findings.AddRange(UnsupportedDirectiveRule.Hyphenated(text));
        return [.. session.Findings.OrderBy(static f => (f.Line, f.Column))];
    }

    /// <summary>Returns the variable of API Gateway whose name is close to a name and was probably meant, or null if there is none.</summary>
    /// <param name="name">The name without <c>$</c>; it is not the name of such a variable.</param>
    public static string? NearestVariable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return DefinedVariables.Nearest(name, DefinedVariables.OfGateway);
    }
}
