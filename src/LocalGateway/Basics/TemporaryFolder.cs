using System.Globalization;

namespace Sluice.LocalGateway.Basics;

/// <summary>
/// A folder of this process in the temporary folder. Only this user can access it. It is removed when it is disposed; a later gateway removes it if this
/// process is killed before.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The start of the folder's name in the temporary folder. The id of the process follows it.</summary>
    public const string Prefix = "sluice-code-";

    /// <summary>
    /// The name of a file in the folder that is locked while this process lives. The lock ends with the process, however that ends.
    /// </summary>
    public const string LockName = "in-use";

    private readonly FileStream _lock;

    /// <param name="around">The folder in which it is made; null for the system's temporary folder.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public TemporaryFolder(string? around = null)
    {
        Path = Create(around ?? System.IO.Path.GetTempPath());
        _lock = new FileStream(System.IO.Path.Combine(Path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path { get; }

    public void Dispose()
    {
        _lock.Dispose();
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that is still ending uses a file. A later gateway removes the folder.
        }
        catch (UnauthorizedAccessException)
        {
            // The reason is the same as above.
        }
    }

    // Only this user can access the folder, so that all of its contents are this user's.
    private static string Create(string around)
    {
        var path = System.IO.Path.Combine(around, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"));
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
