namespace Sluice.Generator.Model.Api;

/// <summary>A file that the build writes.</summary>
/// <param name="Path">The path relative to the deploy folder, with forward slashes.</param>
/// <param name="Text">The final text, with <c>\n</c> as line break.</param>
internal sealed record DeployFileModel(string Path, string Text);
