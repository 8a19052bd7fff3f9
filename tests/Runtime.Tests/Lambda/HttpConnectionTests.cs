using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Runtime.Tests.Lambda;

/// <summary>The connection to the Runtime API, against a socket that sends exactly the given bytes.</summary>
public sealed class HttpConnectionTests : IDisposable
{
    private static readonly byte[] Request = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public HttpConnectionTests() => _listener.Start();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_response_that_has_begun_to_arrive_is_read_after_the_process_is_told_to_stop()
    {
        using var connection = Connection();
        using var stop = new CancellationTokenSource();
        var body = Task.Run(() => Send(connection, stop.Token), TestContext.Current.CancellationToken);
        using var server = await AcceptAsync();
        await WriteAsync(server, "HTTP/1.1 200 OK\r\nContent-Le");
        await WaitUntilReadAsync(server);

        await stop.CancelAsync();
        await WriteAsync(server, "ngth: 5\r\n\r\nhello");

        (await body).ShouldBe("hello");
        Should.Throw<OperationCanceledException>(() => Send(connection, stop.Token));
    }

    [Fact]
    public async Task A_wait_for_the_first_byte_ends_when_the_process_is_told_to_stop()
    {
        using var connection = Connection();
        using var stop = new CancellationTokenSource();
        var body = Task.Run(() => Send(connection, stop.Token), TestContext.Current.CancellationToken);
        using var server = await AcceptAsync();

        await stop.CancelAsync();

        await body.ShouldThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Interim_responses_are_skipped()
    {
        using var connection = Connection();
        var body = Task.Run(() => Send(connection), TestContext.Current.CancellationToken);
        using var server = await AcceptAsync();

        await WriteAsync(server, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\nok");

        (await body).ShouldBe("ok");
        connection.Head.Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_refusal_that_comes_before_the_whole_request_was_read_is_the_response()
    {
        using var connection = Connection();
        var sending = Task.Run(
            () =>
            {
                connection.Send(Request, new byte[32 * 1024 * 1024], default, CancellationToken.None);
                return Encoding.ASCII.GetString(connection.Body.Span);
            },
            TestContext.Current.CancellationToken);
        using var server = await AcceptAsync();

        await WriteAsync(server, "HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbig");
        var drained = DrainAsync(server.GetStream());
        server.Client.Shutdown(SocketShutdown.Send);

        (await sending).ShouldBe("big");
        connection.Head.Status.ShouldBe(413);
        (await drained).ShouldBeGreaterThan(32 * 1024 * 1024);
    }

    [Theory]
    [InlineData("7fffffff\r\n")]
    [InlineData("5\r\nhello\r\n7ffffff0\r\n")]
    [InlineData("x\r\n")]
    public async Task A_chunk_without_a_possible_size_is_a_failure_of_the_connection(string body)
    {
        using var connection = Connection();
        var sending = Task.Run(() => Send(connection), TestContext.Current.CancellationToken);
        using var server = await AcceptAsync();

        await WriteAsync(server, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body);

        await sending.ShouldThrowAsync<IOException>();
    }

    private static string Send(HttpConnection connection, CancellationToken stop = default)
    {
        connection.Send(Request, default, default, stop);
        return Encoding.ASCII.GetString(connection.Body.Span);
    }

    private static async Task WriteAsync(TcpClient server, string text) =>
        await server.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>Waits long enough for the client to have taken what was sent.</summary>
    private static async Task WaitUntilReadAsync(TcpClient server)
    {
        await server.GetStream().FlushAsync(TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
    }

    private static async Task<long> DrainAsync(NetworkStream stream)
    {
        var buffer = new byte[64 * 1024];
        var all = 0L;
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var read)
        {
            all += read;
        }

        return all;
    }

    private async Task<TcpClient> AcceptAsync() => await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

    private HttpConnection Connection()
    {
        RuntimeApiAddress.TryParse(_listener.LocalEndpoint.ToString()!, out var address).ShouldBeTrue();
        return new(address);
    }
}
