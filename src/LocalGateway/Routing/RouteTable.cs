using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Routing;

/// <summary>
/// Finds the method for a path as API Gateway does. Fixed text takes precedence over <c>{x}</c>, and <c>{x}</c> over <c>{x+}</c>. If a resource does
/// not
/// have the HTTP method, the search continues with the next candidate.
/// </summary>
internal sealed class RouteTable
{
    private readonly RouteNode _root = new();

    public RouteTable(IEnumerable<ApiResource> resources)
    {
        foreach (var resource in resources)
        {
            var node = _root;
            foreach (var segment in resource.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                node = Child(node, segment);
            }

            foreach (var method in resource.Methods)
            {
                node.Add(method);
            }
        }
    }

    /// <summary>Finds the method for a path.</summary>
    /// <param name="httpMethod">The HTTP method in upper case.</param>
    /// <param name="path">The path below the stage, without slashes at its start and end. It is percent-encoded, and so are the values of the
    /// match.</param>
    /// <returns>The match, or null if no resource matches.</returns>
    public RouteMatch? Find(string httpMethod, ReadOnlySpan<char> path)
    {
        ParameterMap? values = null;
        var method = Find(_root, httpMethod, path, ref values);
        values?.Reverse();
        return method is null ? null : new(method, values ?? new());
    }

    // Each node belongs to one depth of the path, so a search visits it at most once. The size of the tree limits the cost of a search.
    private static ApiMethod? Find(RouteNode node, string httpMethod, ReadOnlySpan<char> path, ref ParameterMap? values)
    {
        if (path.IsEmpty)
        {
            return node.Find(httpMethod);
        }

        var slash = path.IndexOf('/');
        var segment = slash < 0 ? path : path[..slash];
        var rest = slash < 0 ? [] : path[(slash + 1)..];
        if (node.FindStatic(segment) is { } child && Find(child, httpMethod, rest, ref values) is { } exact)
        {
            return exact;
        }

        if (node.Variable is { } variable && !segment.IsEmpty && Find(variable, httpMethod, rest, ref values) is { } single)
        {
            (values ??= new()).Set(node.VariableName, segment.ToString());
            return single;
        }

        if (node.Greedy?.Find(httpMethod) is { } greedy)
        {
            (values ??= new()).Set(node.GreedyName, path.ToString());
            return greedy;
        }

        return null;
    }

    private static RouteNode Child(RouteNode node, string segment)
    {
        if (segment[0] != '{')
        {
            return node.FindStatic(segment) ?? node.AddStatic(segment);
        }

        if (segment.EndsWith("+}", StringComparison.Ordinal))
        {
            node.GreedyName = segment[1..^2];
            return node.Greedy ??= new();
        }

        node.VariableName = segment[1..^1];
        return node.Variable ??= new();
    }
}
