using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>What parameter mappings and <c>$context.requestOverride</c> made for the backend's request, besides its body.</summary>
internal sealed class EndpointRequest
{
    public HeaderList Headers { get; } = new();

    /// <summary>In order; a name may repeat.</summary>
    public List<KeyValuePair<string, string>> Querystring { get; } = [];

    /// <summary>What takes the place of <c>{name}</c> in the address.</summary>
    public Dictionary<string, string> Path { get; } = new(StringComparer.Ordinal);
}
