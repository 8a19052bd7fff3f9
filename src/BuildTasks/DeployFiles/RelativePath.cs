namespace Sluice.BuildTasks.DeployFiles;

/// <summary>Makes relative paths. .NET Standard 2.0 has no method for that.</summary>
internal static class RelativePath
{
    /// <returns>The path relative to the folder, with forward slashes, or the absolute path if both are on different drives.</returns>
    public static string From(string folder, string path)
    {
        var from = Steps(folder);
        var to = Steps(path);
        if (from[0] != to[0])
        {
            return Path.GetFullPath(path);
        }

        var same = from.Zip(to, (a, b) => a == b).TakeWhile(equal => equal).Count();
        return string.Join("/", Enumerable.Repeat("..", from.Length - same).Concat(to.Skip(same)));
    }

    // The first step is empty, or the name of the drive.
    private static string[] Steps(string path) => Path.GetFullPath(path).TrimEnd('/', '\\').Split('/', Path.DirectorySeparatorChar);
}
