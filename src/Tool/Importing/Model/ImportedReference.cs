namespace Sluice.Tool.Importing.Model;

/// <summary>A project or a library that the imported project refers to.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="IsProject">Whether it is a project.</param>
internal sealed record ImportedReference(string Path, bool IsProject);
