namespace Sluice.MappingTemplates.Linting;

/// <summary>A mistake, or a possible mistake, in a template.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Rule">The name of the rule, such as <c>unquoted-params</c>; <c>syntax</c> for a text that cannot be parsed.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Message">A message that says what is wrong and how to correct it.</param>
public sealed record LintFinding(LintSeverity Severity, string Rule, int Line, int Column, string Message)
{
    /// <summary>The start of the finding in UTF-16 units from the start of the text.</summary>
    public int Offset { get; init; }

    /// <summary>The length of the finding in UTF-16 units. A finding within a string covers the whole string.</summary>
    public int Length { get; init; }

    /// <summary>Returns <c>(line,column): warning rule: message</c>, which can be appended to a file name.</summary>
    public override string ToString() => $"({Line},{Column}): {(Severity == LintSeverity.Error ? "error" : "warning")} {Rule}: {Message}";
}
