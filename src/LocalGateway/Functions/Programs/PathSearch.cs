namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>Finds programs as a shell does: in the folders of <c>PATH</c>.</summary>
internal static class PathSearch
{
    /// <summary>Returns the path of the first of these programs that exists, or null if none does.</summary>
    public static string? Find(params ReadOnlySpan<string> names)
    {
        string[] extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        {
            foreach (var folder in folders)
            {
                foreach (var extension in extensions)
                {
                    var path = Path.Combine(folder, name + extension);
                    if (File.Exists(path))
                    {
                        return path;
                    }
                }
            }
        }

        return null;
    }
}
