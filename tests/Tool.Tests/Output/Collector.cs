using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Tool.Tests.Output;

/// <summary>A collector of OpenTelemetry that keeps what it receives, as text.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, string> _received = new();

    public Collector()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = ReceiveAsync();
    }

    public string Url { get; }

    /// <summary>Whether the requests to a path have contained all of these texts.</summary>
    public bool Has(string path, params string[] texts) => _received.TryGetValue(path, out var bodies) && texts.All(text => bodies.Contains(text, StringComparison.Ordinal));

    public void Dispose() => _listener.Close();

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                var body = await reader.ReadToEndAsync();
                _received.AddOrUpdate(context.Request.Url!.AbsolutePath, body, (_, earlier) => earlier + body);
                context.Response.Close();
            }
        }
        catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }
}
