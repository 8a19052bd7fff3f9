namespace Sluice.Testing;

/// <summary>What one reference of a template gave.</summary>
/// <param name="Line">The line of the template, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Reference">The reference as it is written.</param>
/// <param name="Value">Its value as text; null where it has none.</param>
public sealed record ReferenceValue(int Line, int Column, string Reference, string? Value);
