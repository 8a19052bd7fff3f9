using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Finds resources that wait for each other, so that CloudFormation creates none of them.</summary>
internal sealed class ResourceCycles
{
    private readonly Dictionary<string, SortedSet<string>> _edges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];

    /// <param name="template">The template.</param>
    /// <param name="body">The document of the API if it is a file of its own; otherwise undefined.</param>
    /// <returns>The resources of each cycle, such as <c>A → B → A</c>.</returns>
    public static IReadOnlyList<string> Find(JsonElement template, JsonElement body)
    {
        var graph = new ResourceCycles();
        foreach (var resource in LintJson.Members(template, "Resources"))
        {
            graph._edges[resource.Name] = new(StringComparer.Ordinal);
        }

        foreach (var resource in LintJson.Members(template, "Resources"))
        {
            graph.Collect(NamesOf(resource.Value), graph._edges[resource.Name]);
            if (LintJson.Text(resource.Value, "Type") == "AWS::ApiGateway::RestApi" && body.ValueKind == JsonValueKind.Object)
            {
                graph.Collect(Names(body), graph._edges[resource.Name]);
            }
        }

        return [.. graph._edges.Keys.SelectMany(graph.Follow)];
    }

    private IEnumerable<string> Follow(string resource)
    {
        if (_path.IndexOf(resource) is >= 0 and var start)
        {
            yield return string.Join(" → ", _path[start..]) + " → " + resource;
        }
        else if (_done.Add(resource))
        {
            _path.Add(resource);
            foreach (var cycle in _edges[resource].SelectMany(Follow))
            {
                yield return cycle;
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Collect(IEnumerable<string> names, SortedSet<string> edges)
    {
        foreach (var name in names.Select(name => name.Split('.')[0]).Where(_edges.ContainsKey))
        {
            edges.Add(name);
        }
    }

    // SAM makes separate resources from events, connectors and the rules of a gradual deployment. Those resources wait for this one, and not the reverse.
    private static IEnumerable<string> NamesOf(JsonElement resource) =>
        LintJson.Text(resource, "Type")?.StartsWith(StackLint.SamPrefix, StringComparison.Ordinal) != true
            ? Names(resource)
            : LintJson.Members(resource).Where(member => member.Name is not ("Properties" or "Connectors"))
                .Concat(LintJson.Members(resource, "Properties").Where(property => property.Name is not ("Events" or "DeploymentPreference")))
                .SelectMany(NamesOf);

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(NamesOf),
        _ => [],
    };

    private static IEnumerable<string> NamesOf(JsonProperty member) => member.Name switch
    {
        "Ref" or "DependsOn" or "Fn::GetAtt" => Texts(member.Value),
        "Fn::Sub" => Texts(member.Value).SelectMany(SubNames.In).Concat(Names(member.Value)),
        _ => Names(member.Value),
    };

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        _ => [],
    };
}
