using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Http.Server;
using Sluice.LocalGateway.Page;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Reads requests from the HTTP server, has the gateway answer them, and writes the responses.</summary>
internal sealed class GatewayApplication(ObservedGateway gateway, PageApplication? page = null) : IHttpApplication<IFeatureCollection>
{
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(IFeatureCollection context)
        => page is not null && PageApplication.Takes(context.Get<IHttpRequestFeature>()!.RawTarget) ? page.AnswerAsync(context) : ServeAsync(context);

    private async Task ServeAsync(IFeatureCollection context)
    {
        var started = Stopwatch.GetTimestamp();
        var body = new PooledBuffer();
        var request = ReadRequest(context);
        var length = await BodyReader.ReadAsync(context, body, ObservedExchange.LargestBody).ConfigureAwait(false);
        var isTooLarge = length > ObservedExchange.LargestBody;
        var aborted = context.Get<IHttpRequestLifetimeFeature>()?.RequestAborted ?? default;
        using var exchange = gateway.Begin(request with { Body = isTooLarge ? default : body.Memory }, length, started, isKept: false, aborted);
        exchange.Own(body);
        if (isTooLarge)
        {
            // The connection is closed, so that the rest of the body need not be read.
            context.Get<IHttpResponseFeature>()!.Headers.Connection = "close";
        }

        var reply = await exchange.AnswerAsync().ConfigureAwait(false);
        var cut = await ReplyWriter.WriteAsync(context, reply).ConfigureAwait(false);
        context.Get<RequestHead>()?.Restart();
        exchange.Sent(reply);
        if (cut is not null)
        {
            throw cut;
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
