using System.Collections.Frozen;
using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A deployed REST API, read from <c>openapi.json</c>. Everything in it is parsed and checked.</summary>
internal sealed record ApiDocument
{
    public required string Title { get; init; }

    /// <summary>The resources, in the document's order.</summary>
    public required ImmutableArray<ApiResource> Resources { get; init; }

    public required GatewayResponseSet GatewayResponses { get; init; }

    public ImmutableArray<string> BinaryMediaTypes { get; init; } = [];

    /// <summary>Whether the API key is the one that the authorizer names, and not the header <c>x-api-key</c>.</summary>
    public bool ApiKeyFromAuthorizer { get; init; }

    /// <summary>The resource policy that decides who may call the API, or null if the document has none.</summary>
    public JsonPlace? ResourcePolicy { get; init; }

    /// <summary>The parts of the document that AWS would deploy, but that fail when they are used, one line each.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>The parts of the document that are ignored, one line for each kind.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The stage variables that addresses of backends, ARNs of functions and credentials use, in the document's order.</summary>
    public ImmutableArray<StageVariableUse> StageVariables { get; init; } = [];

    /// <summary>
    /// The names of all stage variables that texts of the document use; null if a template takes them as a whole. They are read if a value is given for one.
    /// </summary>
    public Lazy<FrozenSet<string>?> StageVariableNames { get; init; } = new((FrozenSet<string>?)null);

    public IEnumerable<ApiMethod> Methods => Resources.SelectMany(resource => resource.Methods);

    /// <summary>Returns the API with another timeout of every integration.</summary>
    public ApiDocument WithTimeout(TimeSpan timeout) => this with
    {
        Resources = [.. Resources.Select(resource => resource with { Methods = [.. resource.Methods.Select(method => method.WithTimeout(timeout))] })],
    };
}
