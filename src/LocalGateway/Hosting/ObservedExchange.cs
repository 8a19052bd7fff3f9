using System.Diagnostics;
using Sluice.Contract;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Telemetry;

namespace Sluice.LocalGateway.Hosting;

/// <summary>One request on its way through the gateway, with what observes it. It is a value, so that a request allocates nothing for it.</summary>
/// <param name="stage">The stage that serves the request until this is disposed.</param>
/// <param name="exchange">The exchange.</param>
/// <param name="length">The length of the request's body in bytes.</param>
/// <param name="started">The time at which the request arrived.</param>
/// <param name="log">Is told of the response.</param>
internal readonly struct ObservedExchange(DeployedStage stage, Exchange exchange, long length, long started, IRequestLog log) : IDisposable
{
    /// <summary>AWS's limit on the length of a request's body, in bytes.</summary>
    public const int LargestBody = ApiGatewayLimits.BodyBytes;

    public RequestSpans? Spans { private get; init; }

    public Journey? Journey { private get; init; }

    /// <summary>The execution log that is shown on the console; null if nobody asked for it.</summary>
    public ExecutionLog? Trace { private get; init; }

    public string RequestId => exchange.RequestId;

    /// <summary>Hands the buffer of the request's body over, so that it is freed with the exchange.</summary>
    public void Own(PooledBuffer body) => exchange.Own(body);

    /// <summary>Answers the request. A fault of the gateway itself is a response, too.</summary>
    public async ValueTask<GatewayReply> AnswerAsync()
    {
        try
        {
            return length > LargestBody
                ? stage.Gateway.Refuse(exchange, GatewayFault.TooLarge)
                : await stage.Gateway.AnswerAsync(exchange).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A fault of the gateway itself must not end the gateway: it is logged, and the client gets a response.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return stage.Gateway.Refuse(exchange, GatewayFault.Configuration($"This is a fault of the local gateway itself, please report it: {problem}"));
        }
    }

    /// <summary>Tells the observers that the response has been sent.</summary>
    public void Sent(GatewayReply reply)
    {
        var time = Stopwatch.GetElapsedTime(started);
        Journey?.Time = time;
        RequestMeter.Count(exchange, reply.Status, time);
        log.Answered(exchange, reply, time, Trace);
    }

    public void Dispose()
    {
        Spans?.Dispose();
        exchange.Dispose();
        stage.Leave();
    }
}
