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
        await SendAsync(_client.Client, Get("/a"));

        _workers.Set(new(PortOf(_first)));

        using var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken);
        (await ReceiveAsync(gateway)).ShouldBe(Get("/a"));
        await SendAsync(gateway, Ok("a"));
        (await ReceiveAsync(_client.Client)).ShouldBe(Ok("a"));
        await CloseAsync(serving, gateway);
    }

    [Fact]
    public async Task Each_pipelined_request_that_a_gateway_which_ends_has_not_answered_goes_to_the_next_one()
    {
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await EndAfterAsync(Ok("a") + Ok(""), Get("/a"), Post("/b", "bb"), Get("/c"), Post("/d", "dd"), "HEAD /e HT");

        _workers.Set(new(PortOf(_second)));

        using var next = await _second.AcceptSocketAsync(TestContext.Current.CancellationToken);
        (await ReceiveAsync(next)).ShouldBe(Get("/c") + Post("/d", "dd") + "HEAD /e HT");
        await SendAsync(_client.Client, "TP/1.1\r\n\r\n");
        (await ReceiveAsync(next)).ShouldBe("TP/1.1\r\n\r\n");
        await SendAsync(next, Ok("c") + Ok("d"));
        (await ReceiveAsync(_client.Client)).ShouldBe(Ok("c") + Ok("d"));
        await CloseAsync(serving, next);
    }

    [Fact]
    public async Task A_request_that_begins_after_a_gateway_has_said_that_it_ends_goes_to_the_next_one_only()
    {
        var worker = new Worker(PortOf(_first));
        _workers.Set(worker);
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await SendAsync(_client.Client, Get("/a"));
        using var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken);
        await ReceiveAsync(gateway);
        await SendAsync(gateway, Ok("a"));
        await ReceiveAsync(_client.Client);
        End(worker);

        await SendAsync(_client.Client, Post("/b", "b"));

        (await ReceiveAsync(gateway)).ShouldBe("");
        gateway.Dispose();
        _workers.Set(new(PortOf(_second)));
        using var next = await _second.AcceptSocketAsync(TestContext.Current.CancellationToken);
        (await ReceiveAsync(next)).ShouldBe(Post("/b", "b"));
        await SendAsync(next, Ok("b"));
        (await ReceiveAsync(_client.Client)).ShouldBe(Ok("b"));
        await CloseAsync(serving, next);
    }

    [Fact]
    public async Task What_a_client_has_sent_before_it_closed_its_side_goes_to_the_next_gateway()
    {
        var worker = new Worker(PortOf(_first));
        _workers.Set(worker);
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await SendAsync(_client.Client, Get("/a"));
        _client.Client.Shutdown(SocketShutdown.Send);
        using (var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken))
        {
            await ReceiveAsync(gateway);
            (await ReceiveAsync(gateway)).ShouldBe("");
            End(worker);
        }

        _workers.Set(new(PortOf(_second)));

        using var next = await _second.AcceptSocketAsync(TestContext.Current.CancellationToken);
        (await ReceiveAsync(next)).ShouldBe(Get("/a"));
        (await ReceiveAsync(next)).ShouldBe("");
        await SendAsync(next, Ok("a"));
        next.Close();
        (await ReceiveAsync(_client.Client)).ShouldBe(Ok("a"));
        (await ReceiveAsync(_client.Client)).ShouldBe("");
        _client.Close();
        await serving.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n123\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nuntil the end")]
    public async Task Half_an_answer_of_a_gateway_that_ends_is_ended_at_once_and_the_next_gateway_gets_nothing(string half)
    {
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await EndAfterAsync(Ok("a") + half, Get("/a"), Get("/b"), Get("/c"));

        await EndsAsync(serving);
    }

    [Theory]
    [InlineData("GET /a HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na")]
    [InlineData("GET /a HTTP/1.1\r\nConnection: close\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na")]
    [InlineData("GET /a HTTP/1.0\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na")]
    [InlineData("POST /a HTTP/1.1\r\nContent-Length: 900\r\n\r\n", "HTTP/1.1 413 Large\r\nContent-Length: 1\r\n\r\na")]
    public async Task A_connection_is_closed_after_its_last_answer_if_the_gateway_ends(string request, string answer)
    {
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await EndAfterAsync(answer, request, Get("/b"));

        await EndsAsync(serving);
    }

    [Fact]
    public async Task Requests_that_are_too_large_to_be_kept_are_closed_and_not_sent_in_part()
    {
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await EndAfterAsync(Ok("a"), Get("/a"), Get("/b"), Post("/c", new('c', 1024 * 1024)), Get("/d"));

        await EndsAsync(serving);
    }

    [Fact]
    public async Task What_a_gateway_that_was_killed_may_have_run_is_not_run_again()
    {
        _workers.Set(new(PortOf(_first)));
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await SendAsync(_client.Client, Get("/a"));
        using (var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken))
        {
            await ReceiveAsync(gateway);
        }

        await EndsAsync(serving);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("PUT", true)]
    [InlineData("POST", false)]
    [InlineData("PATCH", false)]
    public async Task What_a_gateway_may_have_run_before_it_ended_is_run_again_only_if_that_does_the_same(string method, bool isRunAgain)
    {
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        var request = $"{method} /a HTTP/1.1\r\nContent-Length: 1\r\n\r\na";
        await EndAfterAsync(Ok("a"), Get("/"), request);

        _workers.Set(new(PortOf(_second)));

        if (isRunAgain)
        {
            using var next = await _second.AcceptSocketAsync(TestContext.Current.CancellationToken);
            (await ReceiveAsync(next)).ShouldBe(request);
            await CloseAsync(serving, next);
            return;
        }

        (await ReceiveAsync(_client.Client)).ShouldStartWith("HTTP/1.1 503 Service Unavailable\r\n");
        await EndsAsync(serving);
    }

    [Fact]
    public async Task Half_an_answer_of_a_gateway_that_was_killed_does_not_look_like_a_whole_one()
    {
        _workers.Set(new(PortOf(_first)));
        var serving = ServeAsync(TimeSpan.FromMinutes(1));
        await SendAsync(_client.Client, "GET /a HTTP/1.0\r\n\r\n");
        using var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken);
        await ReceiveAsync(gateway);
        await SendAsync(gateway, "HTTP/1.1 200 OK\r\n\r\nhalf");
        await ReceiveAsync(_client.Client);

        gateway.Close(0);

        await Should.ThrowAsync<SocketException>(ReceiveAsync(_client.Client));
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

    // The client sends the requests in one piece, and the gateway ends by itself after these answers.
    private async Task EndAfterAsync(string answers, params string[] requests)
    {
        var worker = new Worker(PortOf(_first));
        _workers.Set(worker);
        var sent = string.Concat(requests);
        await SendAsync(_client.Client, sent);
        using (var gateway = await _first.AcceptSocketAsync(TestContext.Current.CancellationToken))
        {
            (await ReceiveAsync(gateway, sent.Length)).ShouldBe(sent);
            await SendAsync(gateway, answers);
            (await ReceiveAsync(_client.Client, answers.Length)).ShouldBe(answers);
            End(worker);
        }
    }

    private void End(Worker worker)
    {
        worker.IsEnding = true;
        _workers.End(worker);
    }

    // The client learns at once that nothing follows, and no other gateway gets anything.
    private async Task EndsAsync(Task serving)
    {
        _workers.Set(new(PortOf(_second)));
        (await ReceiveAsync(_client.Client)).ShouldBe("");
        _client.Close();
        await serving.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        _second.Pending().ShouldBeFalse();
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
        var buffer = new byte[64 * 1024];
        var received = socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        var count = await received.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, count);
    }

    private static async Task<string> ReceiveAsync(Socket socket, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length && await ReceiveAsync(socket) is { Length: > 0 } part)
        {
            text.Append(part);
        }

        return text.ToString();
    }

    private static string Get(string path) => $"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n";

    private static string Post(string path, string body) => $"POST {path} HTTP/1.1\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static string Ok(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
