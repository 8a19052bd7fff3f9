using Sluice.Contract;
using Sluice.LocalGateway;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.Tool.Comparing.Requests;

namespace Sluice.Tool.Comparing.Sides;

/// <summary>The local gateway, which answers in this process and needs no port. What only a server does, such as the limit of a body, is done here.</summary>
internal sealed class LocalSide(Gateway gateway) : ISide
{
    public string Name => "local gateway";

    public async Task<Answer> SendAsync(ComparedRequest request, CancellationToken cancellation)
    {
        var isTooLarge = request.Body.Length > ApiGatewayLimits.BodyBytes;
        try
        {
            using var exchange = gateway.Begin(
                new()
                {
                    Method = request.Method,
                    Target = RequestTarget.Parse($"/{gateway.Stage.Name}{request.Target}"),
                    Headers = RequestMessage.HeadersOf(request),
                    Body = isTooLarge ? default : request.Body,
                },
                null,
                cancellation);
            var reply = isTooLarge
                ? gateway.Refuse(exchange, GatewayFault.TooLarge)
                : await gateway.AnswerAsync(exchange).AsTask().WaitAsync(cancellation).ConfigureAwait(false);
            var (body, isCut) = await ReadAsync(reply, cancellation).ConfigureAwait(false);

            // HTTP allows no body here, whatever a template rendered.
            var hasBody = request.Method != "HEAD" && reply.Status is not (204 or 205 or 304);
            return new()
            {
                Status = reply.Status,
                Headers = reply.Headers,
                Body = hasBody ? body : [],
                IsCut = isCut,
                Reason = exchange.Fault is { Explanation.Length: > 0 } fault ? fault.Explanation : null,
            };
        }
#pragma warning disable CA1031 // A fault of the gateway itself is a line of the report, and the next request follows.
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new() { Failure = $"This is a fault of the local gateway itself, please report it: {problem}" };
        }
    }

    private static async Task<(byte[] Body, bool IsCut)> ReadAsync(GatewayReply reply, CancellationToken cancellation)
    {
        if (reply.Stream is not { } stream)
        {
            return (reply.Body.ToArray(), false);
        }

        using var body = new MemoryStream();
        try
        {
            await stream.CopyToAsync(body, cancellation).ConfigureAwait(false);
            return (body.ToArray(), false);
        }
        catch (StreamCutException)
        {
            return (body.ToArray(), true);
        }
    }
}
