namespace Sluice.Tool.Options;

/// <summary>Finds the deploy folder that the last build of the project in a folder wrote.</summary>
internal static class BuiltFolder
{
    private const string Deploy = "deploy";

    /// <summary>Returns <c>deploy</c> if it has a document, or else the newest folder of <c>bin/*/*/deploy</c>, or else <c>deploy</c>.</summary>
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
