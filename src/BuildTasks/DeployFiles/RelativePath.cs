namespace Sluice.BuildTasks.DeployFiles;

/// <summary>A path as seen from a folder. (.NET Standard 2.0 has none.)</summary>
internal static class RelativePath
{
    /// <returns>With forward slashes; the whole path where the two are on different drives.</returns>
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

    // The first step is empty, or the drive.
    private static string[] Steps(string path) => Path.GetFullPath(path).TrimEnd('/', '\\').Split('/', Path.DirectorySeparatorChar);
}
