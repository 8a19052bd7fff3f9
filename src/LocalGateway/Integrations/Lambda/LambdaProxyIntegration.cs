using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>The proxy integration of Lambda, which sends the whole request to a function as an event and takes the whole response from it.</summary>
internal sealed class LambdaProxyIntegration(FunctionCaller caller, BinaryTypes binaryTypes) : IIntegration
{
    public bool IsTraced => true;

    public async ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
    {
        var request = exchange.Own(new PooledBuffer(payload.Bytes.Length + 4096));
        ProxyEvent.Write(exchange, payload, request);
        exchange.BytesToBackend = request.Length;
        var answer = await caller.CallAsync(exchange, request.Memory, endpoint).ConfigureAwait(false);
        if (answer.Fault is not null)
        {
            return answer;
        }

        var reply = answer.SelectionText is null ? ProxyReply.Read(answer.Body, binaryTypes.Matches(exchange.Request.Headers.Find("Accept"))) : null;
        return reply is null
            ? BackendAnswer.Failed(GatewayFault.MalformedProxyResponse(answer.SelectionText))
            : new() { Reply = reply, Headers = answer.Headers, Body = answer.Body };
    }
}
