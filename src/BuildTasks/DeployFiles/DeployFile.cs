namespace Sluice.BuildTasks.DeployFiles;

/// <summary>A file as the generator wrote it into the assembly.</summary>
internal sealed class DeployFile(string path, byte[] bytes)
{
    /// <summary>The path relative to the deploy folder, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The content of the file in UTF-8.</summary>
    public byte[] Bytes { get; } = bytes;
}
