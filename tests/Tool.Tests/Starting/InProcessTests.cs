using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Sluice.Tool.Tests.Starting;

/// <summary>Functions that run in the process of the gateway, which a debugger has started.</summary>
public sealed partial class InProcessTests(InProcessGateway gateway) : IClassFixture<InProcessGateway>
{
    [Fact]
    public async Task A_handler_runs_in_the_process_of_the_gateway()
        => (await GetAsync("fine")).ShouldBe(gateway.ProcessId.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_stack_trace_has_the_lines_of_the_project()
    {
        using var response = await gateway.Client.GetAsync("throw", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        // A build of CI replaces the folder of the repository in the path.
        var path = Path.Combine("tests", "TestApi", "Misbehaving.cs");
        var line = Array.FindIndex(await File.ReadAllLinesAsync(Path.Combine(Places.Root, path), TestContext.Current.CancellationToken), text => text.Contains("Throw()", StringComparison.Ordinal)) + 1;
        await gateway.OutputWithAsync($"{path}:line {line}");
        gateway.Output.ShouldContain("at TestApi.Misbehaving.Throw() in ");
    }

    [Fact]
    public async Task A_request_that_is_held_longer_than_every_timeout_is_answered()
    {
        // The function has 3 seconds. bench/inner-loop/hold.sh holds a request for five minutes.
        var began = Stopwatch.GetTimestamp();

        (await GetAsync("sleep/4000")).ShouldBe("\"4000\"");

        Stopwatch.GetElapsedTime(began).ShouldBeGreaterThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Each_function_has_static_fields_and_a_start_of_its_own()
    {
        (await GetAsync("sides/left")).ShouldBe("\"left left 1\"");
        (await GetAsync("sides/right")).ShouldBe("\"right right 1\"");
        (await GetAsync("sides/left")).ShouldBe("\"left left 2\"");
    }

    [Fact]
    public async Task A_line_that_a_function_prints_follows_the_id_of_its_request()
    {
        await GetAsync("print");

        var output = await gateway.OutputWithAsync("printed once");
        PrintedPattern().IsMatch(output).ShouldBeTrue(output);
    }

    [Fact]
    public void One_line_names_the_variables_that_one_process_cannot_separate()
    {
        var line = gateway.Output.Split('\n').Single(text => text.StartsWith("One process has one value of each environment variable", StringComparison.Ordinal));
        line.ShouldContain("have different values: SIDE (LeftSide, RightSide).");
    }

    [Fact]
    public void The_start_says_where_the_functions_run()
        => gateway.Output.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"in the process of the gateway ({gateway.ProcessId}), and nothing times out"));

    private Task<string> GetAsync(string path) => gateway.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    [GeneratedRegex(@"^[0-9a-f]{8}   printed once\r?$", RegexOptions.Multiline)]
    private static partial Regex PrintedPattern();
}
