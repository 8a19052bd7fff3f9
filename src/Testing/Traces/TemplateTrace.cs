namespace Sluice.Testing;

/// <summary>One rendering of a mapping template.</summary>
/// <param name="MediaType">The media type by which the template was chosen.</param>
/// <param name="Text">The text of the template.</param>
/// <param name="References">The value of each reference, in the order of the rendering.</param>
/// <param name="Output">The text that was rendered.</param>
/// <param name="Problem">Why the rendering failed; null if it succeeded.</param>
public sealed record TemplateTrace(string MediaType, string Text, IReadOnlyList<ReferenceValue> References, string Output, string? Problem);
