using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>A copy of a build's output. Functions run from the copy, so that the next build can write its files while they run.</summary>
internal sealed class ShadowFolder : IDisposable
{
    /// <summary>
    /// The largest number of files that are copied. The output of a build has fewer files; a folder with more of them is probably a whole project,
    /// and its functions run from the folder itself.
    /// </summary>
    private const int MostFiles = 5_000;

    private readonly TemporaryFolder _root;

    private ShadowFolder(string? temporaryFolder)
    {
        _root = new(temporaryFolder);
        Path = System.IO.Path.Combine(_root.Path, "code");
    }

    public string Path { get; }

    /// <summary>Copies every file of the code folder except the deploy files.</summary>
    /// <param name="options">The options that name the code folder and the deploy folder.</param>
    /// <param name="temporaryFolder">The folder in which the copy is made; null for the system's temporary folder.</param>
    /// <returns>The copy, or null if the folder is too large to be the output of a build.</returns>
    /// <exception cref="IOException">A file cannot be read, for example because a build is writing it.</exception>
    public static ShadowFolder? Of(GatewayOptions options, string? temporaryFolder = null)
    {
        var deploy = System.IO.Path.GetFullPath(options.DeployFolder);
        if (!Directory.Exists(options.CodeFolder) || Count(options.CodeFolder, deploy, MostFiles) < 0)
        {
            return null;
        }

        var shadow = new ShadowFolder(temporaryFolder);
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

    public void Dispose() => _root.Dispose();

    /// <summary>Subtracts the number of files in a folder from a number. Returns a negative number if there are more files.</summary>
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

    // A file that this process cannot read is left out, because a function that runs as the same user cannot read it either.
    private static void Copy(FileInfo entry, string target)
    {
        if (PlainFile.Behind(entry) is not { } file)
        {
            return;
        }

        if (file.Length == 0)
        {
            // Pipes, sockets and devices have the length 0, too. They are not opened, because that could block forever.
            File.Create(target).Dispose();
            return;
        }

        try
        {
            file.CopyTo(target);
        }
        catch (UnauthorizedAccessException)
        {
            // The comment of the method gives the reason.
        }
    }

    // A link to a folder may be part of a cycle, or lead out of the build's output. If the code is in the temporary folder, that also holds the
    // copies.
    private static bool IsCopied(FileSystemInfo folder, string except) =>
        folder.FullName != except && folder.LinkTarget is null && !folder.Name.StartsWith(TemporaryFolder.Prefix, StringComparison.Ordinal);
}
