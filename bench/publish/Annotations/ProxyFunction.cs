using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.Core;

[assembly: LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.SourceGeneratorLambdaJsonSerializer<Sluice.Bench.Codec.EventContext>))]
[assembly: LambdaGlobalProperties(GenerateMain = true)]

namespace Sluice.Bench.Codec;

/// <summary>The operations of bench/codec, each a function with a proxy integration. Annotations cannot bind a Guid, so the ids are texts.</summary>
public sealed class ProxyFunction
{
    [LambdaFunction(ResourceName = "Find")]
    [RestApi(LambdaHttpMethod.Get, "/customers/{customerId}/orders")]
    public ProxySummary Find(
        string customerId, [FromQuery] int limit, [FromQuery] bool open, [FromHeader(Name = "x-tenant")] string tenant,
        [FromHeader(Name = "x-request-id")] string requestId) => new(customerId, tenant, requestId, limit, open);

    [LambdaFunction(ResourceName = "Place")]
    [RestApi(LambdaHttpMethod.Post, "/orders")]
    public NewOrder Place([FromBody] NewOrder order) => order;
}
