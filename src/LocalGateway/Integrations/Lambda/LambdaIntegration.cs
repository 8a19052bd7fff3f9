using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>The custom integration of Lambda, which invokes a function with the payload that the request template made.</summary>
internal sealed class LambdaIntegration(FunctionCaller caller) : IIntegration
{
    private const string InvocationType = "X-Amz-Invocation-Type";

    private static readonly ReadOnlyMemory<byte> EmptyEvent = "{}"u8.ToArray();

    public bool IsTraced => true;

    public ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
    {
        var bytes = payload.Bytes.IsEmpty ? EmptyEvent : payload.Bytes;
        return endpoint.Headers.Find(InvocationType) == "Event"
            ? ValueTask.FromResult(caller.Queue(exchange, bytes, endpoint))
            : caller.CallAsync(exchange, bytes, endpoint);
    }
}
