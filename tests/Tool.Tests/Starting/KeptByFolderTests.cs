using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sluice.LocalGateway.Hosting.Keeping;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Starting;

/// <summary>
/// A gateway is ended and the next one starts, as <c>dotnet watch</c> does it on a system that does not tell who has started a process. The keeper then has
/// the name of the folder. It runs in the process of the test, so that it ends with it.
/// </summary>
public sealed class KeptByFolderTests : IAsyncLifetime
{
    private readonly TemplateFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly string _port = FreePort();
    private readonly ConcurrentBag<string> _answers = [];
    private Task<bool> _keeper = null!;

    public ValueTask InitializeAsync()
    {
        _folder.Write("openapi.json", TestApi.Document(TestApi.MockPath("/a")));
        _client.BaseAddress = new($"http://127.0.0.1:{_port}/prod/");
        var port = int.Parse(_port, CultureInfo.InvariantCulture);
        _keeper = PortKeeper.RunAsync(KeeperName.OfFolder(_folder.In(""), port, port), port, port, _end.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _keeper;
        _client.Dispose();
        _end.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task No_request_is_lost_between_two_gateways_and_a_third_one_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no signal that ends a gateway");
        using var first = Start();
        await ServesAsync("a");
        using var enough = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 3).Select(_ => AskAsync(enough.Token)).ToList();

        await EndAsync(first);
        _folder.Write("openapi.json", TestApi.Document(TestApi.MockPath("/a") + "," + TestApi.MockPath("/b")));
        using var second = Start();
        await ServesAsync("b");
        await enough.CancelAsync();
        await Task.WhenAll(clients);
        using var third = Start();
        await third.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await EndAsync(second);

        third.ExitCode.ShouldBe(3, "the port belongs to the gateway that runs");
        _answers.ShouldNotBeEmpty();
        _answers.ShouldAllBe(static answer => answer == "OK");
    }

    private Process Start() => SluiceProcess.Start(
        ["start", "--deploy", _folder.In(""), "--port", _port, "--quiet"], new() { ["DOTNET_WATCH"] = "1", [KeeperName.Switch] = "folder" });

    // A request without a gateway waits for it, so nothing is asked twice.
    private async Task ServesAsync(string path)
    {
        using var response = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task AskAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                using var response = await _client.GetAsync("a", TestContext.Current.CancellationToken);
                _answers.Add(response.StatusCode.ToString());
            }
            catch (HttpRequestException problem)
            {
                _answers.Add(problem.Message);
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static async Task EndAsync(Process gateway)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{gateway.Id}"]);
        await gateway.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
