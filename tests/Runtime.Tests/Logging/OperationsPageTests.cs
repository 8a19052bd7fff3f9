using System.Text.RegularExpressions;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Logging;

/// <summary>The lines that docs/operations.md shows are what the runtime writes.</summary>
public sealed partial class OperationsPageTests
{
    private const string Id = "8f507cfc-1c1c-4697-b07a-ac58fc914c95";

    [Theory]
    [InlineData("Text")]
    [InlineData("JSON")]
    public async Task The_page_shows_the_lines_of_each_kind(string format)
    {
        var lines = Lines.With(("AWS_LAMBDA_LOG_FORMAT", format), ("AWS_LAMBDA_LOG_LEVEL", "DEBUG"));
        using (LambdaLog.Use(lines.Log))
        {
            await RunAsync(Own);
            await RunAsync(_ => throw new InvalidOperationException("The table is missing."));
            await RunAsync(async invocation => await Task.Delay(Timeout.Infinite, invocation.Cancellation));
            await RunAsync(Refuse);
        }

        var page = (await File.ReadAllTextAsync(Path.Combine(Places.Root, "docs", "operations.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        page.ShouldContain($"```text\n{string.Join('\n', lines.All.Select(Normal))}\n```", Case.Sensitive);
    }

    [Fact]
    public async Task No_value_of_a_request_is_in_the_log()
    {
        var lines = Lines.With(("AWS_LAMBDA_LOG_LEVEL", "TRACE"));
        using (LambdaLog.Use(lines.Log))
        {
            await RunAsync(Refuse);
        }

        lines.Line.ShouldNotContain("secret");
    }

    private static ValueTask Own(Invocation invocation)
    {
        new ConsoleLines(LogLevel.Information, isError: false).WriteLine("Order 5 is placed.");
        LambdaLog.Write("Warning", null, "{count} orders wait since {since}", [3, new DateTime(2026, 11, 29, 8, 0, 0, DateTimeKind.Utc)]);
        KeyValuePair<string, object?>[] state = [new("id", 5), new("total", 12.5m), new("{OriginalFormat}", "Order {id} costs {total}.")];
        LambdaLog.Write(
            2, "Shop.OrdersFunction", 0, null, state, null, static (_, _) => "Order 5 costs 12.5.",
            ["checkout", new Dictionary<string, object?> { ["customer"] = 7 }]);
        invocation.WriteNothing();
        return default;
    }

    private static ValueTask Refuse(Invocation invocation)
    {
        invocation.Read().Require("customer");
        invocation.Problems.Add("count", "The value 'secret' is not valid for count.");
        invocation.IsBound().ShouldBeFalse();
        return default;
    }

    private static async Task RunAsync(Func<Invocation, ValueTask> answer)
    {
        var deadline = DateTimeOffset.UtcNow.AddMilliseconds(600).ToUnixTimeMilliseconds();
        using var server = new RuntimeApiServer().Invocation("{}", $"Lambda-Runtime-Deadline-Ms: {deadline}\r\n");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = LambdaRuntime.RunAsync(["F"], _ => new TestFunction(answer), new(server.Authority), Running.Amazon, stop.Token);
        await server.Idle.WaitAsync(TimeSpan.FromSeconds(20), stop.Token);
        await stop.CancelAsync();
        (await running).ShouldBe(0);
    }

    // Times, ids and the places of this test's own code are not what the page is about.
    private static string Normal(string line)
    {
        line = Time().Replace(line, "2026-11-29T17:21:06.123Z");
        line = Seconds().Replace(line, "after 3.00 seconds");
        line = TextFrames().Replace(line, "\n   at ...");
        line = JsonFrames().Replace(line, ",\"at ...\"]");
        return line.Replace("id-1", Id, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z(?=\t|"",""level)")]
    private static partial Regex Time();

    [GeneratedRegex(@"after \d+\.\d\d seconds")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"(\n(   at |---).*)+")]
    private static partial Regex TextFrames();

    [GeneratedRegex(@"(,""(at |---)[^""]*"")+\]")]
    private static partial Regex JsonFrames();

    private sealed class TestFunction(Func<Invocation, ValueTask> answer) : Function("Only"u8.ToArray())
    {
        protected override ValueTask InvokeAsync(int operation, Invocation invocation) => answer(invocation);
    }
}
