using System.Net;
using System.Net.Sockets;
using System.Text;
using Sluice.LocalGateway.Hosting.Keeping;

namespace Sluice.LocalGateway.Tests.Hosting;

/// <summary>A connection whose gateway ends and is followed by another one, as under <c>dotnet watch</c>.</summary>
public sealed class KeptConnectionTests : IAsyncLifetime
{
    private readonly WorkerQueue _workers = new();
    private readonly TcpListener _kept = Listen();
    private readonly TcpListener _first = Listen();
    private readonly TcpListener _second = Listen();
    private readonly TcpClient _client = new();

    public async ValueTask InitializeAsync() => await _client.ConnectAsync(IPAddress.Loopback, PortOf(_kept), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _kept.Dispose();
        _first.Dispose();
        _second.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_request_waits_for_the_gateway()
    {
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await SendAsync(_client.Client, "request");

        _workers.Set(new(PortOf(_first)));

        using var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken);
        (await ReceiveAsync(gateway)).ShouldBe("request");
        await SendAsync(gateway, "answer");
        (await ReceiveAsync(_client.Client)).ShouldBe("answer");
        await CloseAsync(serving, gateway);
    }

    [Fact]
    public async Task What_a_gateway_that_ends_has_not_answered_goes_to_the_next_one()
    {
        var worker = new Worker(PortOf(_first));
        _workers.Set(worker);
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await SendAsync(_client.Client, "one");
        using (var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken))
        {
            await ReceiveAsync(gateway);
            await SendAsync(gateway, "answer");
            (await ReceiveAsync(_client.Client)).ShouldBe("answer");
            await SendAsync(_client.Client, "two");
            (await ReceiveAsync(gateway)).ShouldBe("two");
            worker.IsEnding = true;
            _workers.End(worker);
        }

        _workers.Set(new(PortOf(_second)));

        using var next = await _second.AcceptSocketAsync(TestContext.Current.CancellationToken);
        (await ReceiveAsync(next)).ShouldBe("two");
        await CloseAsync(serving, next);
    }

    [Fact]
    public async Task What_a_gateway_that_was_killed_may_have_run_is_not_run_again()
    {
        _workers.Set(new(PortOf(_first)));
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await SendAsync(_client.Client, "one");
        using (var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken))
        {
            await ReceiveAsync(gateway);
        }

        (await ReceiveAsync(_client.Client)).ShouldBe("");
        _client.Close();
        await serving.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_request_without_a_gateway_is_answered_in_the_end()
    {
        var serving = ServeAsync(TimeSpan.FromMilliseconds(50));

        (await ReceiveAsync(_client.Client)).ShouldStartWith("HTTP/1.1 503 Service Unavailable\r\n");
        _client.Close();
        await serving;
    }

    private async Task ServeAsync(TimeSpan patience)
    {
        using var connection = new KeptConnection(await _kept.AcceptSocketAsync(TestContext.Current.CancellationToken), _workers, patience);
        await connection.RunAsync();
    }

    private async Task CloseAsync(Task serving, Socket gateway)
    {
        _client.Client.Shutdown(SocketShutdown.Send);
        (await ReceiveAsync(gateway)).ShouldBe("");
        gateway.Dispose();
        await serving.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private static async Task SendAsync(Socket socket, string text)
        => await socket.SendAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        var buffer = new byte[1024];
        var count = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, count);
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
