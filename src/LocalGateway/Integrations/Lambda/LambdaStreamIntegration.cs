using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>
/// The proxy integration of Lambda with <c>responseTransferMode: STREAM</c>, which passes on the function's response while the function makes it.
/// </summary>
internal sealed class LambdaStreamIntegration(FunctionCaller caller) : IIntegration
{
    public bool IsTraced => true;

    public async ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
    {
        var request = exchange.Own(new PooledBuffer(payload.Bytes.Length + 4096));
        ProxyEvent.Write(exchange, payload, request);
        exchange.BytesToBackend = request.Length;
        var times = new StreamTimes(caller.Timeout);
        var (fault, result) = await caller.StreamAsync(exchange, request.Memory, endpoint).ConfigureAwait(false);
        return fault is not null ? BackendAnswer.Failed(fault)
            : result!.Stream is { } stream ? await ReadAsync(exchange, stream, times).ConfigureAwait(false)
            : Read(result, exchange.Own(result.Payload).Memory);
    }

    private static async ValueTask<BackendAnswer> ReadAsync(Exchange exchange, FunctionStream stream, StreamTimes times)
    {
        using var limit = times.Limit(exchange.Aborted);
        byte[]? head;
        try
        {
            head = await StreamHead.ReadAsync(stream, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            stream.Discard();
            return BackendAnswer.Failed(exchange.GivenUp());
        }

        if (head is not null && ProxyReply.ReadHead(head, new FunctionReplyStream(stream, times, exchange)) is { } reply)
        {
            return new() { Reply = reply, Headers = reply.Headers, Body = head };
        }

        stream.Discard();
        return BackendAnswer.Failed(stream.Problem is { } problem ? GatewayFault.MalformedProxyResponse(problem) : GatewayFault.MalformedStream);
    }

    // A function that does not stream: Lambda passes on its response in one piece. It is unconfirmed that API Gateway then looks for the head as usual.
    private static BackendAnswer Read(InvocationResult result, ReadOnlyMemory<byte> body)
    {
        if (result.IsError)
        {
            return BackendAnswer.Failed(GatewayFault.MalformedProxyResponse(ErrorMessage.Find(body)));
        }

        var length = StreamHead.Find(body.Span);
        var reply = length < 0 ? null : ProxyReply.ReadHead(body[..length], null, body[StreamHead.BodyAfter(length)..]);
        return reply is null ? BackendAnswer.Failed(GatewayFault.MalformedStream) : new() { Reply = reply, Headers = reply.Headers, Body = body };
    }
}
