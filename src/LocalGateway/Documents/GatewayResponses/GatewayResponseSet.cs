using System.Collections.Frozen;

namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>The API's own wordings, with AWS's defaults behind them.</summary>
internal sealed class GatewayResponseSet(IReadOnlyDictionary<GatewayResponseType, GatewayResponseDefinition> definitions)
{
    public static readonly GatewayResponseSet Empty = new(FrozenDictionary<GatewayResponseType, GatewayResponseDefinition>.Empty);

    private readonly FrozenDictionary<GatewayResponseType, GatewayResponseDefinition> _definitions = definitions.ToFrozenDictionary();

    /// <summary>The kind's own definition, that of all 4XX or 5XX, or AWS's default.</summary>
    public GatewayResponseDefinition Find(GatewayResponseType type)
        => _definitions.TryGetValue(type, out var own) ? own
            : _definitions.TryGetValue(GatewayResponseTypes.FallbackOf(type), out var shared) ? shared
            : GatewayResponseDefinition.Default;
}
