namespace Sluice.LocalGateway.LocalValues;

/// <summary>Finds the file of local values that belongs to what is served.</summary>
internal static class LocalFileSearch
{
    /// <summary>Returns the file of the project that wrote a deploy folder or an output folder, or null.</summary>
    /// <param name="folder">A folder below that of the project.</param>
    /// <remarks>The search ends at the folder of the project. If there is no project, only the folder and its parent are searched.</remarks>
    public static string? OfProject(string folder)
    {
        var folders = new List<string>();
        for (var next = Path.GetFullPath(folder); next is not null; next = Path.GetDirectoryName(next))
        {
            folders.Add(next);
            if (Directory.Exists(next) && Directory.EnumerateFiles(next, "*.*proj").Any())
            {
                return folders.Select(FileIn).FirstOrDefault(File.Exists);
            }
        }

        return folders.Take(2).Select(FileIn).FirstOrDefault(File.Exists);
    }

    /// <summary>Returns the file beside the file of an API, or beside the folder <c>cdk.out</c> that contains it, or null.</summary>
    /// <param name="file">The file of the API.</param>
    public static string? OfFile(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var beside = FileIn(folder);
        return File.Exists(beside) ? beside
            : Path.GetFileName(folder) == "cdk.out" && Path.GetDirectoryName(folder) is { } app && File.Exists(FileIn(app)) ? FileIn(app)
            : null;
    }

    private static string FileIn(string folder) => Path.Combine(folder, LocalFile.Name);
}
