using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sluice.EchoApi.Tests;

/// <summary><c>dotnet run -- --debug</c>. What comes once a debugger is attached takes a real one, and is tried by hand.</summary>
public sealed partial class DebuggingTests(DebuggingTests.DebuggedSample sample) : IClassFixture<DebuggingTests.DebuggedSample>
{
    [Fact]
    public async Task The_function_says_which_process_waits_and_the_request_waits_with_it()
    {
        var answer = sample.Client.GetAsync("echo/1", TestContext.Current.CancellationToken);
        for (var tries = 0; tries < 600 && !WaitsPattern().IsMatch(sample.Output); tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        var line = WaitsPattern().Match(sample.Output);
        line.Success.ShouldBeTrue(sample.Output);
        using var function = Process.GetProcessById(int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        function.HasExited.ShouldBeFalse();
        answer.IsCompleted.ShouldBeFalse();

        (await sample.InterruptAsync()).ShouldBeTrue("a function that waits ends with the gateway");
        await function.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await answer.ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    [GeneratedRegex(@"Process (\d+) waits for a debugger\.")]
    private static partial Regex WaitsPattern();

    public sealed class DebuggedSample() : RunningApi("samples/EchoApi", "--debug");
}
