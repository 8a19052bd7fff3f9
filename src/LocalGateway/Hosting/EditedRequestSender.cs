using System.Diagnostics;
using Sluice.Contract;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Page;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Telemetry;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Has the gateway answer the requests that are sent from the page, without a connection of their own.</summary>
internal sealed class EditedRequestSender(IStageSource stages, IRequestLog log, bool traceAll) : IRequestSender
{
    public async Task<(string Id, int Status)> SendAsync(GatewayRequest request, CancellationToken aborted)
    {
        var stage = stages.Enter();
        try
        {
            var started = Stopwatch.GetTimestamp();
            var trace = traceAll ? new ExecutionLog() : null;
            var length = request.Body.Length;
            using var exchange = stage.Gateway.Begin(length > ApiGatewayLimits.BodyBytes ? request with { Body = default } : request, trace, aborted);
            using var spans = GatewaySpans.Begin(exchange);
            var journey = stages.Journeys.Begin(exchange, always: true)!;
            exchange.AddObserver(journey);
            var reply = length > ApiGatewayLimits.BodyBytes
                ? stage.Gateway.Refuse(exchange, GatewayFault.TooLarge)
                : await GatewayApplication.AnswerAsync(stage.Gateway, exchange).ConfigureAwait(false);
            await ReadAsync(reply, aborted).ConfigureAwait(false);
            journey.Time = Stopwatch.GetElapsedTime(started);
            RequestMeter.Count(exchange, reply.Status, journey.Time);
            log.Answered(exchange, reply, journey.Time, trace);
            return (exchange.RequestId, reply.Status);
        }
        finally
        {
            stage.Leave();
        }
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
