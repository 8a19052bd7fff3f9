namespace Sluice.BuildTasks.DeployFiles;

/// <summary>A file as the generator left it in the assembly.</summary>
internal sealed class DeployFile(string path, byte[] bytes)
{
    /// <summary>Relative to the deploy folder, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>UTF-8.</summary>
    public byte[] Bytes { get; } = bytes;
}
