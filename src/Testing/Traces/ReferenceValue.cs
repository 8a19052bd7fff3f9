namespace Sluice.Testing;

/// <summary>The value of one reference in a template's rendering.</summary>
/// <param name="Line">The line in the template, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Reference">The reference as it is written in the template.</param>
/// <param name="Value">The value as text; null if the reference has no value.</param>
public sealed record ReferenceValue(int Line, int Column, string Reference, string? Value);
