using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Lambda;

/// <summary>
/// Eight invocations at a time for some seconds, with exceptions, timeouts and slow handlers. <c>SLUICE_LOAD_SECONDS=60</c> makes it longer.
/// </summary>
public sealed class LoadTests
{
    private const int Concurrency = 8;

    [Fact]
    public async Task Every_answer_belongs_to_its_request_and_every_line_of_the_log_has_its_own_request_id()
    {
        var seconds = int.Parse(Environment.GetEnvironmentVariable("SLUICE_LOAD_SECONDS") ?? "2", CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        using var server = new RuntimeApiServer { More = number => watch.Elapsed.TotalSeconds < seconds ? Request(number) : null };
        using var stream = new MemoryStream();
        using var log = LambdaLog.Use(new FunctionLog(
            LogSettings.Read(name => name == "AWS_LAMBDA_LOG_FORMAT" ? "JSON" : null), new StandardSink(() => stream, () => stream)));

        await Running.UntilIdleAsync(server, AnswerAsync, new(Concurrency: Concurrency));

        var posts = server.Posts.ToArray();
        posts.ShouldAllBe(post => IsRight(post.Line, post.Body));
        posts.Select(post => Id(post.Line)).Distinct().Count().ShouldBe(posts.Length);
        var lines = Lines(stream);
        lines.ShouldAllBe(line => (string)line["requestId"]! == $"id-{Number(line)}");
        lines.Count(line => ((string)line["message"]!).StartsWith("start of", StringComparison.Ordinal)).ShouldBe(posts.Length);
        Kinds(posts).Keys.ShouldBe(["error", "response", "timeout"], ignoreOrder: true);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{posts.Length} invocations in {watch.Elapsed.TotalSeconds:0} s, {lines.Count} lines: {string.Join(", ", Kinds(posts).Select(k => $"{k.Key} {k.Value}"))}");
    }

    private static (string Payload, string Headers) Request(int number)
    {
        // Only one in twenty waits for its deadline.
        var time = number % 20 == 1 ? 300 : 30_000;
        var deadline = DateTimeOffset.UtcNow.AddMilliseconds(time).ToUnixTimeMilliseconds();
        return ($"{number}", $"Lambda-Runtime-Deadline-Ms: {deadline}\r\n");
    }

    private static async ValueTask AnswerAsync(Invocation invocation)
    {
        var number = int.Parse(invocation.Payload.Span, CultureInfo.InvariantCulture);
        LambdaLog.Write("Information", null, "start of {n}", [number]);
        switch (number % 20)
        {
            case 0:
                throw new InvalidOperationException($"{number} at once");
            case 1:
                await Task.Delay(Timeout.Infinite, invocation.Cancellation);
                break;
            case 2 or 3:
                await Task.Yield();
                LambdaLog.Write("Warning", null, "on another thread, {n}", [number]);
                throw new FormatException($"{number} later");
            case 4 or 5:
                await Task.Delay(Random.Shared.Next(60));
                break;
            case 6:
                Thread.Sleep(10);
                break;
            default:
                await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => LambdaLog.Write("Information", null, "part of {n}", [number]))));
                break;
        }

        LambdaLog.Write("Information", null, "end of {n}", [number]);
        invocation.Writer.WriteNumberValue(number * 7L);
    }

    private static bool IsRight(string line, string body)
    {
        var number = Id(line);
        return (number % 20) switch
        {
            0 => IsError($"Unhandled exception: InvalidOperationException: {number} at once"),
            1 => line.Contains("/error ", StringComparison.Ordinal) && body.Contains($"id-{number} Task timed out after", StringComparison.Ordinal),
            2 or 3 => IsError($"Unhandled exception: FormatException: {number} later"),
            _ => line.Contains("/response ", StringComparison.Ordinal) && body == $"{number * 7L}",
        };

        bool IsError(string message) => line.Contains("/error ", StringComparison.Ordinal) && (string)JsonNode.Parse(body)!["errorMessage"]! == message;
    }

    private static SortedDictionary<string, int> Kinds((string Line, string Head, string Body)[] posts)
    {
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            var kind = post.Line.Contains("/response ", StringComparison.Ordinal) ? "response"
                : post.Body.Contains("timed out", StringComparison.Ordinal) ? "timeout"
                : "error";
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }

        return kinds;
    }

    private static List<JsonNode> Lines(MemoryStream stream) =>
        [.. System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static int Id(string line) => int.Parse(line.Split("/id-")[1].Split('/')[0], CultureInfo.InvariantCulture);

    // The runtime's own line about an exception has the number in the exception's message. The message of a timeout begins with the id.
    private static int Number(JsonNode line)
    {
        var message = (string)line["message"]!;
        var text = message.Any(char.IsAsciiDigit) ? message.Split(" Task timed out")[0] : (string)line["errorMessage"]!;
        return int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }
}
