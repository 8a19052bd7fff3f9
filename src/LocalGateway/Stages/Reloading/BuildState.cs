using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>How the files of a build look from outside: names, times and lengths. A new build has another one.</summary>
/// <param name="Deploy">Of the deploy files.</param>
/// <param name="Code">Of the functions' programs and libraries.</param>
internal readonly record struct BuildState(long Deploy, long Code)
{
    /// <summary>Looks at the folders, without reading a file.</summary>
    public static BuildState Of(GatewayOptions options) => new(Sum(options.DeployFolder, "*.json"), Sum(options.CodeFolder, "*"));

    private static long Sum(string folder, string pattern)
    {
        var sum = 0L;
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFiles(pattern, PlainFile.Everything))
            {
                // The order in which a folder lists its files means nothing.
                sum ^= PlainFile.Behind(entry) is { } file ? (long)HashCode.Combine(entry.Name, file.LastWriteTimeUtc, file.Length) * 0x9E3779B97F4A7C1 : 0;
            }
        }
        catch (IOException)
        {
            // In the middle of a build; looked at again in a moment.
        }
        catch (UnauthorizedAccessException)
        {
            // As above.
        }

        return sum;
    }
}
