using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Packages.Tests;

/// <summary>The least of Lambda: the Runtime API, for one invocation.</summary>
internal sealed class LambdaService : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpListener _listener = new();
    private readonly int _port;

    public LambdaService()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{_port}/");
        _listener.Start();
    }

    /// <summary>Starts a program as Lambda's managed runtime does.</summary>
    public Process StartFunction(string assembly, IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo("dotnet", [assembly]) { WorkingDirectory = Path.GetDirectoryName(assembly) };
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = $"127.0.0.1:{_port}";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <returns>What the function answered.</returns>
    public async Task<string> InvokeAsync(string payload, CancellationToken cancellation)
    {
        var next = await _listener.GetContextAsync().WaitAsync(Patience, cancellation);
        next.Request.RawUrl.ShouldBe("/2018-06-01/runtime/invocation/next");
        next.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = "1";
        next.Response.Headers["Lambda-Runtime-Deadline-Ms"] = DateTimeOffset.UtcNow.AddSeconds(30).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        next.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:us-east-1:123456789012:function:Notes";
        await next.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(payload), cancellation);
        next.Response.Close();

        var answer = await _listener.GetContextAsync().WaitAsync(Patience, cancellation);
        answer.Request.RawUrl.ShouldBe("/2018-06-01/runtime/invocation/1/response");
        using var reader = new StreamReader(answer.Request.InputStream);
        var text = await reader.ReadToEndAsync(cancellation);
        answer.Response.StatusCode = 202;
        answer.Response.Close();
        return text;
    }

    public void Dispose() => _listener.Close();
}
