using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Runtime.Tests.Support;

/// <summary>A Runtime API that hands out scripted invocations over a plain socket, and notes what comes back.</summary>
internal sealed class RuntimeApiServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _next = new();
    private int _given;
    private int _made;
    private int _broken;
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RuntimeApiServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Authority => _listener.LocalEndpoint.ToString()!;

    /// <summary>The path before the API's own, as test tools for several functions have it.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>The targets of all requests in their order.</summary>
    public ConcurrentQueue<string> Targets { get; } = new();

    /// <summary>Requests as <c>POST /path</c>, headers and body.</summary>
    public ConcurrentQueue<(string Line, string Head, string Body)> Posts { get; } = new();

    /// <summary>The chunks of streamed responses, as soon as they arrive.</summary>
    public ConcurrentQueue<string> Chunks { get; } = new();

    /// <summary>Closes the connection after so many chunks of a streamed response.</summary>
    public int? BreaksAfterChunks { get; init; }

    /// <summary>Reads no chunk of a streamed response until this is done.</summary>
    public Task Reads { get; init; } = Task.CompletedTask;

    /// <summary>Done when the function asks for an invocation and there is none left.</summary>
    public Task Idle => _idle.Task;

    /// <summary>Closes the connection after every reply, without saying so first.</summary>
    public bool DropsConnections { get; init; }

    public int PostStatus { get; init; } = 202;

    public int RestoreStatus { get; init; } = 200;

    /// <summary>Replies to an answer only when the next request has begun to arrive.</summary>
    public bool WaitsForNext { get; init; }

    /// <summary>Invocations that nobody has asked for.</summary>
    public int Left => _next.Count;

    /// <summary>Invocations that a loop has taken and not answered yet.</summary>
    public int Open => Volatile.Read(ref _given) - Volatile.Read(ref _broken) - Posts.Count(p => p.Line.Contains("/invocation/", StringComparison.Ordinal));

    /// <summary>Makes further invocations from their numbers once the scripted ones are given out; null for no more.</summary>
    public Func<int, (string Payload, string Headers)?>? More { get; init; }

    public RuntimeApiServer Invocation(string payload, string headers = "", bool isChunked = false)
    {
        _next.Enqueue(Text(_next.Count + 1, payload, headers, isChunked));
        return this;
    }

    /// <summary>Says after the invocations before that there are no more.</summary>
    public RuntimeApiServer Closing()
    {
        _next.Enqueue("HTTP/1.1 410 Gone\r\nContent-Length: 2\r\n\r\n{}");
        return this;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private static string Text(int number, string payload, string headers, bool isChunked)
    {
        // One char is one byte from here on.
        var body = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(payload));
        var text = new StringBuilder($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLAMBDA-Runtime-Aws-Request-Id: id-{number}\r\n{headers}");
        if (isChunked)
        {
            text.Append("Transfer-Encoding: chunked\r\n\r\n");
            foreach (var chunk in body.Chunk(5000))
            {
                text.Append($"{chunk.Length:x}\r\n").Append(chunk).Append("\r\n");
            }

            text.Append("0\r\n\r\n");
        }
        else
        {
            text.Append($"Content-Length: {body.Length}\r\n\r\n{body}");
        }

        return text.ToString();
    }

    private string? Next()
    {
        if (_next.TryDequeue(out var scripted))
        {
            return scripted;
        }

        var number = Interlocked.Increment(ref _made);
        return More?.Invoke(number) is { } more ? Text(number, more.Payload, more.Headers, isChunked: false) : null;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var line = await reader.ReadLineAsync(_stop.Token);
            while (line is { Length: > 0 })
            {
                var reply = await AnswerAsync(line, reader);
                if (reply.Length == 0)
                {
                    return;
                }

                var next = WaitsForNext && line.StartsWith("POST", StringComparison.Ordinal) ? await reader.ReadLineAsync(_stop.Token) : null;
                await stream.WriteAsync(Encoding.Latin1.GetBytes(reply), _stop.Token);
                if (DropsConnections)
                {
                    return;
                }

                line = next ?? await reader.ReadLineAsync(_stop.Token);
            }
        }
    }

    private async Task<string> AnswerAsync(string line, StreamReader reader)
    {
        var head = new StringBuilder();
        var length = 0;
        var isChunked = false;
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } header)
        {
            head.Append(header).Append('\n');
            if (header.StartsWith("Content-Length: ", StringComparison.Ordinal))
            {
                length = int.Parse(header["Content-Length: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
            }

            isChunked |= header == "Transfer-Encoding: chunked";
        }

        Targets.Enqueue(line.Split(' ')[1]);
        if (line.StartsWith($"GET {BasePath}/2018-06-01/runtime/restore/next ", StringComparison.Ordinal))
        {
            return $"HTTP/1.1 {RestoreStatus} OK\r\nContent-Length: 0\r\n\r\n";
        }

        if (line.StartsWith($"GET {BasePath}/2018-06-01/runtime/invocation/next ", StringComparison.Ordinal))
        {
            if (Next() is { } next)
            {
                Interlocked.Increment(ref _given);
                return next;
            }

            _idle.TrySetResult();
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        if (isChunked)
        {
            return await ReadStreamAsync(line, head.ToString(), reader) ? Accepted() : "";
        }

        var body = new char[length];
        await reader.ReadBlockAsync(body, _stop.Token);
        Posts.Enqueue((line, head.ToString(), Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body))));
        return Accepted();
    }

    private string Accepted() => $"HTTP/1.1 {PostStatus} X\r\nContent-Length: 16\r\n\r\n{{\"status\":\"OK\"}}\n";

    /// <summary>Reads a body in chunks. Its trailers stand behind the head, after an empty line. Returns false to break the connection.</summary>
    private async Task<bool> ReadStreamAsync(string line, string head, StreamReader reader)
    {
        await Reads;
        var all = new StringBuilder();
        var count = 0;
        while (int.Parse((await reader.ReadLineAsync(_stop.Token))!, System.Globalization.NumberStyles.HexNumber, null) is > 0 and var size)
        {
            var chunk = new char[size];
            (await reader.ReadBlockAsync(chunk, _stop.Token)).ShouldBe(size);
            (await reader.ReadLineAsync(_stop.Token)).ShouldBe("");
            var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(chunk));
            all.Append(text);
            Chunks.Enqueue(text);
            if (++count == BreaksAfterChunks)
            {
                Interlocked.Increment(ref _broken);
                return false;
            }
        }

        var trailers = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } trailer)
        {
            trailers.Append(trailer).Append('\n');
        }

        Posts.Enqueue((line, head + "\n" + trailers, all.ToString()));
        return true;
    }
}
