using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Routing;

/// <summary>A node of the tree of resources. It does not change after the tree is built.</summary>
internal sealed class RouteNode
{
    private readonly Dictionary<string, ApiMethod> _methods = new(StringComparer.Ordinal);

    private readonly Dictionary<string, RouteNode>.AlternateLookup<ReadOnlySpan<char>> _static
        = new Dictionary<string, RouteNode>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public RouteNode? Variable { get; set; }

    public string VariableName { get; set; } = "";

    public RouteNode? Greedy { get; set; }

    public string GreedyName { get; set; } = "";

    public RouteNode? FindStatic(ReadOnlySpan<char> segment) => _static.TryGetValue(segment, out var child) ? child : null;

    public RouteNode AddStatic(string segment)
    {
        var child = new RouteNode();
        _static[segment] = child;
        return child;
    }

    public void Add(ApiMethod method) => _methods[method.HttpMethod] = method;

    /// <summary>Returns the method with this HTTP method, or else the ANY method, or null if the resource has neither.</summary>
    public ApiMethod? Find(string httpMethod)
        => _methods.TryGetValue(httpMethod, out var exact) ? exact : _methods.GetValueOrDefault(ApiMethod.Any);
}
