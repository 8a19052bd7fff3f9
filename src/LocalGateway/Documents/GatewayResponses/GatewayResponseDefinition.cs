using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>The definition of one type of gateway response: its status, headers and body templates.</summary>
internal sealed record GatewayResponseDefinition
{
    private static readonly ImmutableArray<KeyValuePair<string, SimpleTemplate>> DefaultTemplates
        = [new("application/json", SimpleTemplate.Parse("{\"message\":$context.error.messageString}"))];

    /// <summary>AWS's default definition, which is the same for every type.</summary>
    public static GatewayResponseDefinition Default { get; } = new();

    /// <summary>The status, or null for the type's default status.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The headers of the response.</summary>
    public ImmutableArray<ParameterMapping> Headers { get; init; } = [];

    /// <summary>The templates of the body by media type. There is at least one.</summary>
    public ImmutableArray<KeyValuePair<string, SimpleTemplate>> Templates { get; init; } = DefaultTemplates;
}
