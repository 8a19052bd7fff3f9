namespace Sluice.Generator.Model;

/// <summary>A mapping template that the user wrote.</summary>
/// <param name="Path">As the attribute names it.</param>
/// <param name="Text">The file's text with <c>\n</c>; empty until the API is put together.</param>
internal sealed record TemplateFileModel(string Path, string Text = "");
