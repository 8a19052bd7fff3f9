using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>
/// The headers, query string and path values that parameter mappings and <c>$context.requestOverride</c> set for the backend's request.
/// </summary>
internal sealed class EndpointRequest
{
    public HeaderList Headers { get; } = new();

    /// <summary>The query string in its order. A name can occur several times.</summary>
    public List<KeyValuePair<string, string>> Querystring { get; } = [];

    /// <summary>The values that replace <c>{name}</c> in the address, by name.</summary>
    public Dictionary<string, string> Path { get; } = new(StringComparer.Ordinal);
}
