namespace Sluice.BuildTasks.DeployFiles;

/// <summary>Checks that a path stays inside the deploy folder on every operating system.</summary>
internal static class DeployPath
{
    private static readonly char[] Forbidden = ['\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <exception cref="DeployException">The path is rooted, leaves the folder, or contains a name that some operating system does not
    /// allow.</exception>
    public static void Check(string path)
    {
        foreach (var segment in path.Split('/'))
        {
            // The first segment of a rooted path is empty, or contains the colon of a drive.
            if (segment.Length == 0 || segment is "." or ".." || segment.IndexOfAny(Forbidden) >= 0 || segment.Any(char.IsControl))
            {
                throw new DeployException("SLUICE202", $"The deploy file's path '{path}' is not a relative path inside the deploy folder.");
            }
        }
    }
}
