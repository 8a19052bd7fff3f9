namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>Finds programs as a shell does: in the folders of <c>PATH</c>.</summary>
internal static class PathSearch
{
    /// <summary>Returns the path of the program, or null if there is none of this name.</summary>
    public static string? Find(string name)
    {
        string[] extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => extensions.Select(extension => Path.Combine(folder, name + extension))).FirstOrDefault(File.Exists);
    }
}
