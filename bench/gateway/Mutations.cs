using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Sluice.GatewayBench;

/// <summary>Sends requests with random mistakes in them, each on a connection of its own. The gateway must answer or hang up, and live on.</summary>
internal static class Mutations
{
    private const string Hangs = "hangs after the client hung up";

    private static readonly string[] Seeds =
    [
        "GET /prod/mock/42?q=a%20b HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n",
        "POST /prod/lambda/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"mark\":\"1\"}\n",
        "POST /prod/lambda/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n",
        "GET /prod/mock/42 HTTP/1.0\r\n\r\n",
        "GET /_sluice/api/requests HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /_sluice/api/render HTTP/1.1\r\nHost: localhost\r\nX-Sluice-Page: 1\r\nContent-Length: 2\r\n\r\n{}",
    ];

    private static readonly byte[][] Pieces =
    [
        "\r\n"u8.ToArray(), "\0"u8.ToArray(), "%00"u8.ToArray(), "%"u8.ToArray(), "../"u8.ToArray(), "\xff\xfe"u8.ToArray(),
        "Content-Length: 99999999999999999999\r\n"u8.ToArray(),
        "Transfer-Encoding: chunked\r\n"u8.ToArray(), "Content-Length: -1\r\n"u8.ToArray(), "Host: a\r\nHost: b\r\n"u8.ToArray(),
        [.. Enumerable.Repeat((byte)'a', 70_000)], "x: "u8.ToArray(), "{"u8.ToArray(), "HTTP/9.9"u8.ToArray(),
    ];

    public static async Task<int> RunAsync(Uri gateway, int count)
    {
        var random = new Random(7);
        var answers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var requests = Enumerable.Range(0, count).Select(_ => Mutate(random)).ToList();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (request, _) =>
        {
            var answer = await SendAsync(gateway, request);
            lock (answers)
            {
                answers[answer] = answers.GetValueOrDefault(answer) + 1;
            }
        });

        using var client = new HttpClient();
        var alive = (await client.GetAsync(new Uri(gateway, "/prod/mock/42"))).IsSuccessStatusCode;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mutations: {count} requests, the gateway {(alive ? "answers on" : "IS DOWN")}"));
        foreach (var (what, times) in answers)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {times}"));
        }

        return alive && !answers.ContainsKey(Hangs) && !answers.ContainsKey("not HTTP") ? 0 : 1;
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = Encoding.Latin1.GetBytes(Seeds[random.Next(Seeds.Length)]).ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(1, Math.Min(20, bytes.Count - at) + 1));
                    break;
                case 2:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
            }

            if (bytes.Count == 0)
            {
                bytes.Add((byte)'G');
            }
        }

        return [.. bytes];
    }

    private static async Task<string> SendAsync(Uri gateway, byte[] bytes)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(gateway.Host, gateway.Port);
            await socket.SendAsync(bytes);
            var buffer = new byte[4096];
            int read;
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                read = await socket.ReceiveAsync(buffer, patience.Token);
            }
            catch (OperationCanceledException)
            {
                // Half a request: the server waits for the rest, as it should, until the client hangs up.
                socket.Shutdown(SocketShutdown.Send);
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                await socket.ReceiveAsync(buffer, patience.Token);
                return "waited for the rest, which never came";
            }

            var line = Encoding.Latin1.GetString(buffer, 0, Math.Min(read, 12));
            return read == 0 ? "hung up" : line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? line[9..] : "not HTTP";
        }
        catch (SocketException)
        {
            return "hung up";
        }
        catch (OperationCanceledException)
        {
            return Hangs;
        }
    }
}
