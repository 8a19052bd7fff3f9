using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace Sluice.Bench.Codec;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(APIGatewayProxyRequest))]
[JsonSerializable(typeof(APIGatewayProxyResponse))]
[JsonSerializable(typeof(ProxySummary))]
[JsonSerializable(typeof(NewOrder))]
public sealed partial class EventContext : JsonSerializerContext;
