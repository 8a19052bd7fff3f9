namespace Sluice.Generator.Model;

/// <summary>A file that the build writes.</summary>
/// <param name="Path">Relative to the deploy folder, with forward slashes.</param>
/// <param name="Text">The final text, line ends <c>\n</c>.</param>
internal sealed record DeployFileModel(string Path, string Text);
