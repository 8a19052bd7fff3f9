using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sluice.EchoApi.Tests.TestTool;

/// <summary>
/// <c>tests/TestApi</c> with two functions that take their invocations from AWS's test tool, or its stand-in: one of proxy integrations, which
/// <c>dotnet run</c> has started as Aspire does, and one of custom integrations, which the gateway calls through the tool.
/// </summary>
public sealed class TestToolApi : RunningApi
{
    public const string ProxyFunction = "Proxies";
    public const string CustomFunction = "Misbehaving";

    private readonly TestToolStandIn _tool;
    private readonly List<Process> _functions = [];

    public TestToolApi()
        : this(FreePort())
    {
    }

    private TestToolApi(int port)
        : base("tests/TestApi", "--function", $"{CustomFunction}={Url(port)}")
    {
        Tool = new Uri(Url(port));
        _tool = new TestToolStandIn(Url(port));
    }

    /// <summary>The address of the tool.</summary>
    public Uri Tool { get; }

    /// <summary>The process of the function with custom integrations.</summary>
    public int CustomProcess => _functions[1].Id;

    public override async ValueTask InitializeAsync()
    {
        await _tool.StartAsync();
        _functions.Add(Start(ProxyFunction, "run", "--no-build", "--no-launch-profile", "--configuration", Configuration, "--project", Project));
        _functions.Add(Start(CustomFunction, Path.Combine(Project, "bin", Configuration, "net10.0", "TestApi.dll")));
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var function in _functions)
        {
            function.Kill(entireProcessTree: true);
            function.Dispose();
        }

        await base.DisposeAsync();
        await _tool.DisposeAsync();
    }

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    // What AddAWSLambdaFunction of Aspire.Hosting.AWS sets (LambdaExtensions.cs).
    private Process Start(string function, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments);
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = $"{Tool.Authority}/{function}";
        start.Environment["AWS_LAMBDA_FUNCTION_NAME"] = function;
        start.Environment["_HANDLER"] = "TestApi";
        start.Environment["AWS_LAMBDA_LOG_FORMAT"] = "Text";
        start.Environment["AWS_LAMBDA_LOG_LEVEL"] = "INFO";
        return Process.Start(start)!;
    }
}
