using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>The paths of the resources of an API.</summary>
internal sealed class ResourcePaths
{
    private readonly Dictionary<string, StackResource> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly string? _root;

    public ResourcePaths(Template template, StackResources resources, string api, string apiId)
    {
        _root = template.AttributeOf(api, "RootResourceId");
        foreach (var resource in resources.OfApi("AWS::ApiGateway::Resource", apiId))
        {
            _byId[template.NameOf(resource.LogicalId) ?? resource.LogicalId] = resource;
        }
    }

    /// <summary>Returns the path of the resource whose id stands at a place.</summary>
    /// <exception cref="DocumentException">The id is none of a resource of the API, or its parents lead back to it.</exception>
    public string Find(JsonPlace id)
    {
        var segments = new Stack<string>();
        var at = id;
        while (true)
        {
            var name = at.Text();
            if (name == _root)
            {
                return _paths.TryGetValue(id.Text(), out var known) ? known : _paths[id.Text()] = "/" + string.Join('/', segments);
            }

            if (!_byId.TryGetValue(name, out var resource))
            {
                throw at.Error(
                    $"'{name}' is neither the root of the API nor one of its resources. "
                    + "Refer to an AWS::ApiGateway::Resource of the same API, or to its RootResourceId.");
            }

            segments.Push(resource.Member("PathPart").Text());
            if (segments.Count > _byId.Count)
            {
                throw at.Error("the parents of this resource lead back to it, so it has no path. Let one of them be a child of the root.");
            }

            at = resource.Member("ParentId");
        }
    }
}
