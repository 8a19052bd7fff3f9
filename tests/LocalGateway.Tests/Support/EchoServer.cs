using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Http.Server;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>An HTTP endpoint that keeps what it is sent and answers what it is told.</summary>
internal sealed class EchoServer : IHttpApplication<IFeatureCollection>, IAsyncDisposable
{
    private KestrelServer? _server;

    public Uri Url => new($"http://127.0.0.1:{KestrelHost.PortOf(_server!)}/");

    public int Status { get; set; } = 200;

    public byte[] Answer { get; set; } = [];

    public Dictionary<string, string> AnswerHeaders { get; } = [];

    public TimeSpan Delay { get; set; }

    public string Method { get; private set; } = "";

    public string Target { get; private set; } = "";

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[] Body { get; private set; } = [];

    public static async Task<EchoServer> StartAsync()
    {
        var echo = new EchoServer();
        echo._server = await KestrelHost.StartAsync(IPAddress.Loopback, 0, echo);
        return echo;
    }

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.Get<IHttpRequestFeature>()!;
        Method = request.Method;
        Target = request.RawTarget;
        Headers.Clear();
        foreach (var (name, value) in request.Headers)
        {
            Headers[name] = value.ToString();
        }

        using var body = new PooledBuffer();
        await BodyReader.ReadAsync(context, body, int.MaxValue);
        Body = body.Span.ToArray();
        await Task.Delay(Delay);
        var response = context.Get<IHttpResponseFeature>()!;
        response.StatusCode = Status;
        foreach (var (name, value) in AnswerHeaders)
        {
            response.Headers[name] = value;
        }

        await context.Get<IHttpResponseBodyFeature>()!.Writer.WriteAsync(Answer);
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }
}
