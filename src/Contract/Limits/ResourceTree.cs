namespace Sluice.Contract;

/// <summary>Counts the resources of an API. Each segment of a path is a resource, and paths with the same beginning share resources.</summary>
internal static class ResourceTree
{
    /// <summary>Returns the number of resources that the paths need, the root included.</summary>
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
