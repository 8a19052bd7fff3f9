using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Checks API Gateway's rules for paths. The messages are API Gateway's own where they are recorded.</summary>
internal static class ResourceRules
{
    public static void Check(IEnumerable<KeyValuePair<string, JsonPlace>> paths, DocumentFindings findings)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, place) in paths)
        {
            if (path == "$default")
            {
                findings.Refuse(place.Error(
                    Refusal.ByAws,
                    "this is a route of HTTP APIs, and a REST API has none that takes what is left over. Declare the path '/{proxy+}' in its place."));
            }
            else if (!findings.IsCheck || !Intrinsic.HasPlaceholder(path))
            {
                Check(path, variables, place, findings);
            }
        }
    }

    private static void Check(string path, Dictionary<string, string> variables, JsonPlace place, DocumentFindings findings)
    {
        if (!path.StartsWith('/'))
        {
            findings.Refuse(place.Error("this path does not begin with '/'. Put one in front."));
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < segments.Length; index++)
        {
            var segment = segments[index];
            if (!segment.Contains('{', StringComparison.Ordinal) && !segment.Contains('}', StringComparison.Ordinal))
            {
                CheckCharacters(segment, ApiGatewayNames.IsSegment(segment), place, findings);
            }
            else if (segment[0] != '{' || segment[^1] != '}' || segment.Length < 3 || segment.AsSpan(1, segment.Length - 2).ContainsAny('{', '}'))
            {
                findings.Refuse(place.Error(Refusal.ByAws, $"'{segment}': a path parameter must be a whole segment."));
            }
            else
            {
                CheckVariable(segments, index, variables, place, findings);
            }
        }
    }

    private static void CheckVariable(string[] segments, int index, Dictionary<string, string> variables, JsonPlace place, DocumentFindings findings)
    {
        var segment = segments[index];
        CheckCharacters(segment, ApiGatewayNames.IsVariable(segment[1..^1].TrimEnd('+')), place, findings);
        if (segment.EndsWith("+}", StringComparison.Ordinal) && index < segments.Length - 1)
        {
            findings.Refuse(place.Error(Refusal.ByAws, $"Cannot create a child of a resource with a greedy path variable: {segment}"));
        }

        var parent = string.Join('/', segments, 0, index);
        if (!variables.TryAdd(parent, segment) && variables[parent] != segment)
        {
            findings.Refuse(place.Error(
                Refusal.ByAws, $"A sibling ({variables[parent]}) of this resource already has a variable path part -- only one is allowed"));
        }
    }

    // This gateway serves paths with other characters, too.
    private static void CheckCharacters(string segment, bool isTaken, JsonPlace place, DocumentFindings findings)
    {
        if (!isTaken)
        {
            findings.Note(place.Error(Refusal.ByAws, $"'{segment}' is not a path segment: letters, digits and _ - . , : or a variable alone."));
        }
    }
}
