namespace Sluice.Tool.Importing.Model;

/// <summary>A file of the project.</summary>
/// <param name="Path">The path from the project's folder, with slashes.</param>
/// <param name="Text">The contents.</param>
internal sealed record ImportedFile(string Path, string Text);
