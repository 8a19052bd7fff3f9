using System.Collections.Specialized;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>An HTTP endpoint on loopback that keeps what it is sent and answers what it is told.</summary>
internal sealed class Backend : IDisposable
{
    private readonly HttpListener _listener = new();

    /// <param name="host">Whose requests it answers, by their header Host: <c>*</c> for any, such as those that name a service of AWS.</param>
    public Backend(string host = "127.0.0.1")
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add(FormattableString.Invariant($"http://{host}:{Port}/"));
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port { get; }

    public int Status { get; set; } = 200;

    public string Answer { get; set; } = "{}";

    /// <summary>Makes status and answer of the header <c>X-Amz-Target</c> and the body; null for always the same.</summary>
    public Func<string, string, (int Status, string Answer)>? Reply { get; init; }

    public Dictionary<string, string> AnswerHeaders { get; } = [];

    /// <summary>Method and target of the last request, such as <c>GET /v1/items/a?q=b</c>.</summary>
    public string Line { get; private set; } = "";

    public NameValueCollection Headers { get; private set; } = [];

    public string Body { get; private set; } = "";

    /// <summary>Forgets the last request and what it was told to answer.</summary>
    public void Reset()
    {
        (Status, Answer) = (200, "{}");
        AnswerHeaders.Clear();
        (Line, Headers, Body) = ("", [], "");
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Line = context.Request.HttpMethod + " " + context.Request.RawUrl;
            Headers = context.Request.Headers;
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            Body = await reader.ReadToEndAsync();
            var (status, answer) = MakeReply(Headers["X-Amz-Target"] ?? context.Request.RawUrl ?? "");
            context.Response.StatusCode = status;
            foreach (var (name, value) in AnswerHeaders)
            {
                context.Response.Headers[name] = value;
            }

            context.Response.Close(Encoding.UTF8.GetBytes(answer), willBlock: false);
        }
    }

    // An exception of a test's own code must reach the test, and not end the listener.
    private (int Status, string Answer) MakeReply(string target)
    {
        try
        {
            return Reply?.Invoke(target, Body) ?? (Status, Answer);
        }
        catch (Exception problem)
        {
            Console.Error.WriteLine($"The stand-in failed for {target} {Body}: {problem}");
            return (500, "{}");
        }
    }
}
