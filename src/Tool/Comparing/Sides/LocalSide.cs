using Sluice.LocalGateway;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.Tool.Comparing.Requests;

namespace Sluice.Tool.Comparing.Sides;

/// <summary>The local gateway, which answers in this process and needs no port.</summary>
internal sealed class LocalSide(Gateway gateway) : ISide
{
    public string Name => "local gateway";

    public async Task<Answer> SendAsync(ComparedRequest request, CancellationToken cancellation)
    {
        using var exchange = gateway.Begin(
            new()
            {
                Method = request.Method,
                Target = RequestTarget.Parse($"/{gateway.Stage.Name}{request.Target}"),
                Headers = request.Headers,
                Body = request.Body,
            },
            null,
            cancellation);
        var reply = await gateway.AnswerAsync(exchange).ConfigureAwait(false);
        if (reply.Stream is not { } stream)
        {
            return new() { Status = reply.Status, Headers = reply.Headers, Body = reply.Body.ToArray() };
        }

        using var body = new MemoryStream();
        try
        {
            await stream.CopyToAsync(body, cancellation).ConfigureAwait(false);
            return new() { Status = reply.Status, Headers = reply.Headers, Body = body.ToArray() };
        }
        catch (StreamCutException problem)
        {
            return new() { Failure = problem.Message };
        }
    }
}
