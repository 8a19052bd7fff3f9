namespace Sluice.BuildTasks.DeployFiles;

/// <summary>A path that stays inside the deploy folder, on every system.</summary>
internal static class DeployPath
{
    private static readonly char[] Forbidden = ['\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <exception cref="DeployException">The path is rooted, leaves the folder, or is not a name everywhere.</exception>
    public static void Check(string path)
    {
        foreach (var segment in path.Split('/'))
        {
            // A rooted path has an empty first segment, or a drive's colon.
            if (segment.Length == 0 || segment is "." or ".." || segment.IndexOfAny(Forbidden) >= 0 || segment.Any(char.IsControl))
            {
                throw new DeployException("SLUICE202", $"The deploy file's path '{path}' is not a relative path inside the deploy folder.");
            }
        }
    }
}
