using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>What a deployed REST API is, read from <c>openapi.json</c>: everything parsed and checked once.</summary>
internal sealed record ApiDocument
{
    public required string Title { get; init; }

    /// <summary>Ordered as in the document.</summary>
    public required ImmutableArray<ApiResource> Resources { get; init; }

    public required GatewayResponseSet GatewayResponses { get; init; }

    public ImmutableArray<string> BinaryMediaTypes { get; init; } = [];

    /// <summary>Whether the API key is what the authorizer names, and not the header <c>x-api-key</c>.</summary>
    public bool ApiKeyFromAuthorizer { get; init; }

    /// <summary>The policy that decides who may call the API; null where it has none.</summary>
    public JsonPlace? ResourcePolicy { get; init; }

    /// <summary>What will fail when it is used, a line each; AWS would have deployed it without a word.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public IEnumerable<ApiMethod> Methods => Resources.SelectMany(resource => resource.Methods);
}
