namespace Sluice.LocalGateway.Page.Sources;

/// <summary>The file of the project that a template comes from.</summary>
/// <param name="Name">The path of the file relative to the folder of the project, with forward slashes.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Before">What the build puts in front of the file's text, such as the directives of CORS.</param>
internal sealed record TemplateSource(string Name, string Path, string Before);
