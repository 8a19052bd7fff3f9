namespace Sluice.BuildTasks.DeployFiles;

/// <summary>A file as the generator left it in the assembly.</summary>
internal sealed class DeployFile(string path, string text)
{
    /// <summary>Relative to the deploy folder, with forward slashes.</summary>
    public string Path { get; } = path;

    public string Text { get; } = text;
}
