namespace Sluice.Testing;

/// <summary>One rendering of a mapping template.</summary>
/// <param name="MediaType">What chose the template.</param>
/// <param name="Text">The template.</param>
/// <param name="References">What each reference gave, in the order of the rendering.</param>
/// <param name="Output">What it rendered.</param>
/// <param name="Problem">Why the rendering failed; null where it did not.</param>
public sealed record TemplateTrace(string MediaType, string Text, IReadOnlyList<ReferenceValue> References, string Output, string? Problem);
