namespace Sluice.MappingTemplates;

/// <summary>What one reference gave in a rendering.</summary>
/// <param name="Line">The line of the template, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1. A reference in a string stands where the string begins.</param>
/// <param name="Reference">The reference as it is written.</param>
/// <param name="Value">Its value as text; null where it has none, which prints nothing and counts as the empty string.</param>
public sealed record ReferenceTrace(int Line, int Column, string Reference, string? Value);
