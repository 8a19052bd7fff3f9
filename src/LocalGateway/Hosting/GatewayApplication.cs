using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Sluice.Contract;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Http.Server;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Page;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Telemetry;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Reads requests from the HTTP server, has the gateway answer them, and writes the responses.</summary>
internal sealed class GatewayApplication(IStageSource stages, IRequestLog log, bool traceAll, PageApplication? page = null)
    : IHttpApplication<IFeatureCollection>
{
    /// <summary>AWS's limit on the length of a request's body, in bytes.</summary>
    private const int LargestBody = ApiGatewayLimits.BodyBytes;

    /// <summary>The header by which a client asks for the execution log of its request. The log is shown on the console and never sent.</summary>
    private const string TraceHeader = "X-Sluice-Trace";

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(IFeatureCollection context)
        => page is not null && PageApplication.Takes(context.Get<IHttpRequestFeature>()!.RawTarget) ? page.AnswerAsync(context) : ServeAsync(context);

    private async Task ServeAsync(IFeatureCollection context)
    {
        var stage = stages.Enter();
        try
        {
            await ServeAsync(context, stage).ConfigureAwait(false);
        }
        finally
        {
            stage.Leave();
        }
    }

    private async Task ServeAsync(IFeatureCollection context, DeployedStage stage)
    {
        var started = Stopwatch.GetTimestamp();
        var body = new PooledBuffer();
        var request = ReadRequest(context);
        var length = await BodyReader.ReadAsync(context, body, LargestBody).ConfigureAwait(false);
        var trace = traceAll || request.Headers.Contains(TraceHeader) ? new ExecutionLog() : null;
        request.Headers.Remove(TraceHeader);
        GatewaySpans.Join(request.Headers);
        var gateway = stage.Gateway;
        using var exchange = gateway.Begin(
            request with { Body = length > LargestBody ? default : body.Memory }, trace, context.Get<IHttpRequestLifetimeFeature>()?.RequestAborted ?? default);
        exchange.Own(body);
        using var spans = GatewaySpans.Begin(exchange);
        var journey = stages.Journeys.Begin(exchange, always: trace is not null);
        if (journey is not null)
        {
            exchange.AddObserver(journey);
        }

        var reply = await AnswerAsync(gateway, context, exchange, length).ConfigureAwait(false);
        var cut = await ReplyWriter.WriteAsync(context, reply).ConfigureAwait(false);
        context.Get<RequestHead>()?.Restart();
        var time = Stopwatch.GetElapsedTime(started);
        journey?.Time = time;
        RequestMeter.Count(exchange, reply.Status, time);
        log.Answered(exchange, reply, time, trace);
        if (cut is not null)
        {
            throw cut;
        }
    }

    private static async ValueTask<GatewayReply> AnswerAsync(Gateway gateway, IFeatureCollection context, Exchange exchange, long length)
    {
        if (length > LargestBody)
        {
            // The connection is closed, so that the rest of the body need not be read.
            context.Get<IHttpResponseFeature>()!.Headers.Connection = "close";
            return gateway.Refuse(exchange, GatewayFault.TooLarge);
        }

        return await AnswerAsync(gateway, exchange).ConfigureAwait(false);
    }

    /// <summary>Answers a request. A fault of the gateway itself is a response, too.</summary>
    public static async ValueTask<GatewayReply> AnswerAsync(Gateway gateway, Exchange exchange)
    {
        try
        {
            return await gateway.AnswerAsync(exchange).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A fault of the gateway itself must not end the gateway: it is logged, and the client gets a response.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return gateway.Refuse(exchange, GatewayFault.Configuration($"This is a fault of the local gateway itself, please report it: {problem}"));
        }
    }

    private static GatewayRequest ReadRequest(IFeatureCollection context)
    {
        var request = context.Get<IHttpRequestFeature>()!;
        var connection = context.Get<IHttpConnectionFeature>();
        return new()
        {
            Method = request.Method,
            Target = RequestTarget.Parse(request.RawTarget),
            Headers = context.Get<RequestHead>()?.Take() ?? ReadHeaders(request.Headers),
            Protocol = request.Protocol,
            SourceIp = (connection?.RemoteIpAddress ?? IPAddress.Loopback).ToString(),
            Port = (connection?.LocalPort ?? 0).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static HeaderList ReadHeaders(IHeaderDictionary headers)
    {
        var list = new HeaderList(headers.Count);
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                list.Add(name, value ?? "");
            }
        }

        return list;
    }
}
