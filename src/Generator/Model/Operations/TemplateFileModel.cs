namespace Sluice.Generator.Model.Operations;

/// <summary>A mapping template that the user wrote.</summary>
/// <param name="Path">The path as the attribute has it.</param>
/// <param name="Text">The text of the file with <c>\n</c> as line break. It is empty until the API is linked.</param>
internal sealed record TemplateFileModel(string Path, string Text = "")
{
    /// <summary>The path of the file relative to the folder of the project, with forward slashes; null if the file is elsewhere.</summary>
    public string? ProjectPath { get; init; }
}
