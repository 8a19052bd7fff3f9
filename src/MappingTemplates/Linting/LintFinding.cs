namespace Sluice.MappingTemplates.Linting;

/// <summary>Something to look at in a template.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Rule">The rule's name, such as <c>unquoted-params</c>; <c>syntax</c> for what cannot be parsed.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Message">A sentence that says what is wrong, and one that says the cure.</param>
public sealed record LintFinding(LintSeverity Severity, string Rule, int Line, int Column, string Message)
{
    /// <summary>Where it begins, in UTF-16 units from the start of the text.</summary>
    public int Offset { get; init; }

    /// <summary>How long it is, in UTF-16 units. What stands in a string counts as the whole string.</summary>
    public int Length { get; init; }

    /// <summary><c>(line,column): warning rule: message</c>, to put a file's name before.</summary>
    public override string ToString() => $"({Line},{Column}): {(Severity == LintSeverity.Error ? "error" : "warning")} {Rule}: {Message}";
}
