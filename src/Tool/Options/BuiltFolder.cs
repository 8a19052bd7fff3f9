namespace Sluice.Tool.Options;

/// <summary>Finds what the last build of the project in a folder wrote.</summary>
internal static class BuiltFolder
{
    private const string Deploy = "deploy";

    /// <summary>The folder <c>deploy</c>, or else the newest of <c>bin/*/*/deploy</c>.</summary>
    public static string Find(string folder)
    {
        var bin = Path.Combine(folder, "bin");
        return HasDocument(Path.Combine(folder, Deploy)) || !Directory.Exists(bin) ? Deploy
            : Directory.EnumerateDirectories(bin)
                .SelectMany(Directory.EnumerateDirectories)
                .Select(framework => Path.Combine(framework, Deploy))
                .Where(HasDocument)
                .OrderByDescending(candidate => File.GetLastWriteTimeUtc(Path.Combine(candidate, "openapi.json")))
                .Select(candidate => Path.GetRelativePath(folder, candidate))
                .FirstOrDefault() ?? Deploy;
    }

    private static bool HasDocument(string folder) => File.Exists(Path.Combine(folder, "openapi.json"));
}
