namespace Sluice.MappingTemplates;

/// <summary>The value of one reference in a rendering.</summary>
/// <param name="Line">The line in the template, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1. For a reference in a string it is the column where the string begins.</param>
/// <param name="Reference">The reference as it is written in the template.</param>
/// <param name="Value">The value as text; null if there is none, in which case the reference prints nothing and counts as the empty string.</param>
public sealed record ReferenceTrace(int Line, int Column, string Reference, string? Value);
