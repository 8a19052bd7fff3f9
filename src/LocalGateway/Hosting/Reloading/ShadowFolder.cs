namespace Sluice.LocalGateway.Hosting.Reloading;

/// <summary>A copy of a build's output. Functions run from it, so that the next build can write its files while they run.</summary>
internal sealed class ShadowFolder : IDisposable
{
    /// <summary>A build's output is smaller; a larger folder is somebody's whole project, and stays where it is.</summary>
    private const int MostFiles = 5_000;

    private ShadowFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Copies everything but the deploy files.</summary>
    /// <returns>Null where the folder is too large to be a build's output.</returns>
    /// <exception cref="IOException">A file cannot be read: perhaps it is being written.</exception>
    public static ShadowFolder? Of(GatewayOptions options)
    {
        if (!Directory.Exists(options.CodeFolder) || Directory.EnumerateFiles(options.CodeFolder, "*", SearchOption.AllDirectories).Skip(MostFiles).Any())
        {
            return null;
        }

        var shadow = new ShadowFolder(Directory.CreateTempSubdirectory("sluice-").FullName);
        try
        {
            Copy(options.CodeFolder, shadow.Path, System.IO.Path.GetFullPath(options.DeployFolder));
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
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that is still ending holds a file; the system empties its temporary folder one day.
        }
        catch (UnauthorizedAccessException)
        {
            // As above.
        }
    }

    private static void Copy(string from, string to, string except)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var target = System.IO.Path.Combine(to, entry.Name);
            if (entry is FileInfo file)
            {
                file.CopyTo(target);
            }
            else if (entry.FullName != except && entry.LinkTarget is null)
            {
                Copy(entry.FullName, target, except);
            }
        }
    }
}
