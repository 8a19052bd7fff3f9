using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Sluice;

namespace TestApi;

/// <summary>Operations that stream their responses.</summary>
[LambdaFunction(Timeout = 20), Proxy, Cors("https://page.example")]
public static class Streams
{
    /// <summary>The second item is made when the file exists.</summary>
    [HttpGet("/streams/gated"), Produces("application/jsonl")]
    public static async IAsyncEnumerable<string> StreamGated(string gate, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return "first";
        while (!File.Exists(gate))
        {
            await Task.Delay(10, cancellation);
        }

        yield return "second";
    }

    [HttpGet("/streams/events"), Produces("text/event-stream")]
    public static async IAsyncEnumerable<SseItem<string>> StreamEvents([FromQuery] string[] text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            await Task.Yield();
            yield return new(text[i], "said") { EventId = $"{i}" };
        }
    }

    [HttpGet("/streams/failing"), Produces("application/jsonl"), Throws<KeyNotFoundException>(404)]
    public static async IAsyncEnumerable<int> StreamFailing(int after)
    {
        for (var i = 0; i < after; i++)
        {
            await Task.Yield();
            yield return i;
        }

        throw new KeyNotFoundException("no more");
    }

    [HttpGet("/streams/bytes"), Produces("application/zip")]
    public static Results<Ok<Stream>, NotFound> StreamBytes(int length)
    {
        if (length < 0)
        {
            return Results.NotFound("No bytes.");
        }

        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        var ok = Results.Ok<Stream>(new MemoryStream(bytes));
        ok.Headers["ETag"] = "\"v1\"";
        ok.AppendHeader("Set-Cookie", "a=1");
        ok.AppendHeader("Set-Cookie", "b=2");
        return ok;
    }
}
