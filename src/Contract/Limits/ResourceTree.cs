namespace Sluice.Contract;

/// <summary>The resources of an API: each segment of a path is one, and paths that begin alike share them.</summary>
internal static class ResourceTree
{
    /// <summary>How many resources paths need, the root among them.</summary>
    /// <param name="paths">The segments of each path.</param>
    public static int Count(IEnumerable<IEnumerable<string>> paths)
    {
        var resources = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var segments in paths)
        {
            var path = "";
            foreach (var segment in segments)
            {
                path += "/" + segment;
                resources.Add(path);
            }
        }

        return resources.Count;
    }
}
