using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>The state of a build's files, computed from their names, times and lengths. A new build has another state.</summary>
/// <param name="Deploy">The state of the deploy files.</param>
/// <param name="Code">The state of the functions' programs and libraries.</param>
internal readonly record struct BuildState(long Deploy, long Code)
{
    /// <summary>Computes the state without reading the files.</summary>
    public static BuildState Of(GatewayOptions options) => new(
        options.File is { } file ? Sum(() => file.Paths.Select(static path => new FileInfo(path))) : Sum(options.DeployFolder, "*.json"),
        options.WatchesCode ? Sum(options.CodeFolder, "*") : 0);

    private static long Sum(string folder, string pattern) => Sum(() => new DirectoryInfo(folder).EnumerateFiles(pattern, PlainFile.Everything));

    private static long Sum(Func<IEnumerable<FileInfo>> list)
    {
        var sum = 0L;
        try
        {
            foreach (var entry in list())
            {
                // The sum does not depend on the order in which a folder lists its files.
                sum ^= PlainFile.Behind(entry) is { } file ? (long)HashCode.Combine(entry.FullName, file.LastWriteTimeUtc, file.Length) * 0x9E3779B97F4A7C1 : 0;
            }
        }
        catch (IOException)
        {
            // A build is changing the folder. The watcher looks at it again soon.
        }
        catch (UnauthorizedAccessException)
        {
            // The reason is the same as above.
        }

        return sum;
    }
}
