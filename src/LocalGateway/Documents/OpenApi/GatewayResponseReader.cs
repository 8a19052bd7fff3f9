using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-gateway-responses</c>.</summary>
internal static class GatewayResponseReader
{
    private static readonly KnownKeys Known = new(
        used: ["statusCode", "responseParameters", "responseTemplates"], withoutEffectHere: [], closed: true);

    public static GatewayResponseSet Read(JsonPlace place, DocumentFindings findings)
    {
        var definitions = new Dictionary<GatewayResponseType, GatewayResponseDefinition>();
        foreach (var (name, member) in findings.Members(place))
        {
            findings.Check(member, given => Add(definitions, name, given, findings));
        }

        return new(definitions);
    }

    // The API reference of PutGatewayResponse has these types. It is unconfirmed what an import does with another one.
    private static void Add(Dictionary<GatewayResponseType, GatewayResponseDefinition> definitions, string name, JsonPlace place, DocumentFindings findings)
    {
        var type = GatewayResponseTypes.Find(name) ?? throw place.Error(
            Intrinsic.HasPlaceholder(name) ? Refusal.OnlyHere : Refusal.ByAws,
            $"'{name}' is not a type of gateway response, such as DEFAULT_4XX or UNAUTHORIZED. "
            + "Correct the name: AWS's guide lists them under 'Gateway response types'.");
        if (!definitions.TryAdd(type, ReadDefinition(place, findings)))
        {
            throw place.Error($"the gateway response '{name}' is defined twice. Remove one of the two.");
        }
    }

    private static GatewayResponseDefinition ReadDefinition(JsonPlace place, DocumentFindings findings)
    {
        Known.Check(place, findings);
        var definition = new GatewayResponseDefinition
        {
            StatusCode = findings.Read<int?>(place.Find("statusCode"), static status => IntegrationResponseReader.ReadStatus(status), null),
            Headers = ParameterMappingReader.ReadGatewayResponse(place.Find("responseParameters"), findings),
        };
        return place.Find("responseTemplates") is { } templates && templates.Members().Any()
            ? definition with
            {
                Templates = [.. templates.Members().Select(member => KeyValuePair.Create(member.Key, SimpleTemplate.Parse(member.Value.Text())))],
            }
            : definition;
    }
}
