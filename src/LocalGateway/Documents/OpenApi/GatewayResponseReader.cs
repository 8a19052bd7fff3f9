using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-gateway-responses</c>.</summary>
internal static class GatewayResponseReader
{
    private static readonly KnownKeys Known = new(
        used: ["statusCode", "responseParameters", "responseTemplates"], withoutEffectHere: [], closed: true);

    public static GatewayResponseSet Read(JsonPlace place)
    {
        var definitions = new Dictionary<GatewayResponseType, GatewayResponseDefinition>();
        foreach (var (name, member) in place.Members())
        {
            var type = GatewayResponseTypes.Find(name) ?? throw member.Error($"'{name}' is not a type of gateway response, such as DEFAULT_4XX or UNAUTHORIZED. Correct the name: AWS's guide lists them under 'Gateway response types'.");
            if (!definitions.TryAdd(type, ReadDefinition(member)))
            {
                throw member.Error($"the gateway response '{name}' is defined twice. Remove one of the two.");
            }
        }

        return new(definitions);
    }

    private static GatewayResponseDefinition ReadDefinition(JsonPlace place)
    {
        Known.Check(place);
        var definition = new GatewayResponseDefinition
        {
            StatusCode = place.Find("statusCode") is { } status ? IntegrationResponseReader.ReadStatus(status) : null,
            Headers = place.Find("responseParameters") is { } headers
                ? [.. headers.Members().Select(member => ParameterMappingReader.ReadGatewayResponse(member.Key, member.Value))]
                : [],
        };
        return place.Find("responseTemplates") is { } templates && templates.Members().Any()
            ? definition with { Templates = [.. templates.Members().Select(member => KeyValuePair.Create(member.Key, SimpleTemplate.Parse(member.Value.Text())))] }
            : definition;
    }
}
