using System.Collections.Frozen;

namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>The definitions of gateway responses that the API declares, with AWS's defaults for the other types.</summary>
internal sealed class GatewayResponseSet(IReadOnlyDictionary<GatewayResponseType, GatewayResponseDefinition> definitions)
{
    public static readonly GatewayResponseSet Empty = new(FrozenDictionary<GatewayResponseType, GatewayResponseDefinition>.Empty);

    private readonly FrozenDictionary<GatewayResponseType, GatewayResponseDefinition> _definitions = definitions.ToFrozenDictionary();

    /// <summary>
    /// Returns the definition of a type. If the API declares none, it returns the definition of <c>DEFAULT_4XX</c> or <c>DEFAULT_5XX</c>, and
    /// otherwise
    /// AWS's default.
    /// </summary>
    public GatewayResponseDefinition Find(GatewayResponseType type)
        => _definitions.TryGetValue(type, out var own) ? own
            : _definitions.TryGetValue(GatewayResponseTypes.FallbackOf(type), out var shared) ? shared
            : GatewayResponseDefinition.Default;
}
