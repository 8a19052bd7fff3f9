using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>What API Gateway asks of paths, in its own words where they are recorded.</summary>
internal static class ResourceRules
{
    public static void Check(IEnumerable<ApiResource> resources, JsonPlace paths)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            var place = paths.Member(resource.Path);
            if (!resource.Path.StartsWith('/'))
            {
                throw place.Error("this path does not begin with '/'. Put one in front.");
            }

            Check(resource.Path.Split('/', StringSplitOptions.RemoveEmptyEntries), variables, place);
        }
    }

    private static void Check(string[] segments, Dictionary<string, string> variables, JsonPlace place)
    {
        for (var index = 0; index < segments.Length; index++)
        {
            var segment = segments[index];
            if (!segment.Contains('{', StringComparison.Ordinal) && !segment.Contains('}', StringComparison.Ordinal))
            {
                continue;
            }

            if (segment[0] != '{' || segment[^1] != '}' || segment.Length < 3 || segment.AsSpan(1, segment.Length - 2).ContainsAny('{', '}'))
            {
                throw place.Error($"'{segment}': a path parameter must be a whole segment.");
            }

            if (segment.EndsWith("+}", StringComparison.Ordinal) && index < segments.Length - 1)
            {
                throw place.Error($"Cannot create a child of a resource with a greedy path variable: {segment}");
            }

            var parent = string.Join('/', segments, 0, index);
            if (!variables.TryAdd(parent, segment) && variables[parent] != segment)
            {
                throw place.Error($"A sibling ({variables[parent]}) of this resource already has a variable path part -- only one is allowed");
            }
        }
    }
}
