using System.Diagnostics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Page;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Has the gateway answer the requests that are sent from the page, without a connection of their own.</summary>
internal sealed class EditedRequestSender(ObservedGateway gateway) : IRequestSender
{
    public async Task<(string Id, int Status)> SendAsync(GatewayRequest request, CancellationToken aborted)
    {
        var length = request.Body.Length;
        var given = length > ObservedExchange.LargestBody ? request with { Body = default } : request;
        using var exchange = gateway.Begin(given, length, Stopwatch.GetTimestamp(), isKept: true, aborted);
        var reply = await exchange.AnswerAsync().ConfigureAwait(false);
        await ReadAsync(reply, aborted).ConfigureAwait(false);
        exchange.Sent(reply);
        return (exchange.RequestId, reply.Status);
    }

    // The journey keeps the parts of a streamed response, and why it ended early.
    private static async Task ReadAsync(GatewayReply reply, CancellationToken aborted)
    {
        try
        {
            await (reply.Stream?.CopyToAsync(Stream.Null, aborted) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception end) when (end is StreamCutException or OperationCanceledException)
        {
            // The response has ended.
        }
    }
}
