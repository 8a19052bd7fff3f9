using System.Globalization;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>A copy of a build's output. Functions run from it, so that the next build can write its files while they run.</summary>
internal sealed class ShadowFolder : IDisposable
{
    /// <summary>What its name in the temporary folder begins with; the process's id follows.</summary>
    public const string Prefix = "sluice-code-";

    /// <summary>A file in it that is locked as long as this process lives, however it ends.</summary>
    public const string LockName = "in-use";

    /// <summary>A build's output is smaller; a larger folder is somebody's whole project, and stays where it is.</summary>
    private const int MostFiles = 5_000;

    private readonly string _root;
    private readonly FileStream _lock;

    private ShadowFolder(string temporaryFolder)
    {
        _root = CreateRoot(temporaryFolder);
        _lock = new FileStream(System.IO.Path.Combine(_root, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Path = System.IO.Path.Combine(_root, "code");
    }

    public string Path { get; }

    /// <summary>Copies every file but the deploy files.</summary>
    /// <param name="options">Says which folder.</param>
    /// <param name="temporaryFolder">Where the copy is made; null for the system's temporary folder.</param>
    /// <returns>Null where the folder is too large to be a build's output.</returns>
    /// <exception cref="IOException">A file cannot be read: perhaps it is being written.</exception>
    public static ShadowFolder? Of(GatewayOptions options, string? temporaryFolder = null)
    {
        var deploy = System.IO.Path.GetFullPath(options.DeployFolder);
        if (!Directory.Exists(options.CodeFolder) || Count(options.CodeFolder, deploy, MostFiles) < 0)
        {
            return null;
        }

        var shadow = new ShadowFolder(temporaryFolder ?? System.IO.Path.GetTempPath());
        try
        {
            Copy(options.CodeFolder, shadow.Path, deploy);
            return shadow;
        }
        catch
        {
            shadow.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A process that is still ending holds a file; the next gateway removes the folder.
        }
        catch (UnauthorizedAccessException)
        {
            // As above.
        }
    }

    // For this user alone, so that what is in it is this user's.
    private static string CreateRoot(string temporaryFolder)
    {
        var path = System.IO.Path.Combine(temporaryFolder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"));
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

    /// <summary>What is left of a number of files; negative where there are more.</summary>
    private static int Count(string folder, string except, int left)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", PlainFile.Everything))
        {
            left = entry is FileInfo ? left - 1 : IsCopied(entry, except) ? Count(entry.FullName, except, left) : left;
            if (left < 0)
            {
                break;
            }
        }

        return left;
    }

    private static void Copy(string from, string to, string except)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos("*", PlainFile.Everything))
        {
            var target = System.IO.Path.Combine(to, entry.Name);
            if (entry is FileInfo file)
            {
                Copy(file, target);
            }
            else if (IsCopied(entry, except))
            {
                Copy(entry.FullName, target, except);
            }
        }
    }

    // A function of this user could not read what this process cannot read, so it does not miss it.
    private static void Copy(FileInfo entry, string target)
    {
        if (PlainFile.Behind(entry) is not { } file)
        {
            return;
        }

        if (file.Length == 0)
        {
            // A pipe, a socket and a device have no length either, and are not opened: that may wait for ever.
            File.Create(target).Dispose();
            return;
        }

        try
        {
            file.CopyTo(target);
        }
        catch (UnauthorizedAccessException)
        {
            // As said above.
        }
    }

    // A link to a folder may lead in a circle, or out of the build's output; and where the code is in the temporary folder, so are the copies.
    private static bool IsCopied(FileSystemInfo folder, string except) =>
        folder.FullName != except && folder.LinkTarget is null && !folder.Name.StartsWith(Prefix, StringComparison.Ordinal);
}
