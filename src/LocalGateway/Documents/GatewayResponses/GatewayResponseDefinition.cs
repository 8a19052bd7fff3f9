using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>How the gateway words one kind of its own answers.</summary>
internal sealed record GatewayResponseDefinition
{
    private static readonly ImmutableArray<KeyValuePair<string, SimpleTemplate>> DefaultTemplates
        = [new("application/json", SimpleTemplate.Parse("{\"message\":$context.error.messageString}"))];

    /// <summary>AWS's default, the same for every kind.</summary>
    public static GatewayResponseDefinition Default { get; } = new();

    /// <summary>Null keeps the kind's own status.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Headers of the response.</summary>
    public ImmutableArray<ParameterMapping> Headers { get; init; } = [];

    /// <summary>By media type; never empty.</summary>
    public ImmutableArray<KeyValuePair<string, SimpleTemplate>> Templates { get; init; } = DefaultTemplates;
}
