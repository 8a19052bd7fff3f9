namespace Sluice.BuildTasks.Publishing;

/// <summary>A file of the zip.</summary>
/// <param name="path">The path in the publish folder.</param>
/// <param name="name">The name in the zip.</param>
/// <param name="isExecutable">True for a file that Lambda starts.</param>
internal sealed class ZipEntry(string path, string name, bool isExecutable)
{
    // S_IFREG with rwxr-xr-x or rw-r--r--.
    private const int Executable = 0x81ED;
    private const int Plain = 0x81A4;

    public string Path { get; } = path;

    public string Name { get; } = name;

    /// <summary>The type and the mode of the file, as Unix writes them.</summary>
    public int UnixMode => isExecutable ? Executable : Plain;
}
