using System.Runtime.CompilerServices;

namespace Sluice.Tests;

/// <summary>Where things are, seen from a test.</summary>
internal static class Places
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = Up(Path.GetDirectoryName(Here())!, "Generator.sln") ?? throw new InvalidOperationException("The tests run outside the repository.");

    /// <summary>The folder of recorded cases beside the repository; null where there is none.</summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>A file of the recorded cases; skips the test where the folder is absent.</summary>
    public static string SharedFile(string relativePath)
    {
        Assert.SkipWhen(Shared is null, "needs the recorded cases in ../shared, which are not here");
        return Path.Combine(Shared!, relativePath);
    }

    private static string? FindShared()
    {
        for (var folder = new DirectoryInfo(Root); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "shared", "README.md")))
            {
                return Path.Combine(folder.FullName, "shared");
            }
        }

        return null;
    }

    private static string? Up(string start, string file)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
