using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Functions;

/// <summary>With real processes.</summary>
public sealed class FunctionPoolTests
{
    private readonly FunctionJournal _journal = new();

    [Fact]
    public async Task A_function_gets_the_rendered_bytes_and_its_answer_comes_back_as_it_is()
    {
        await using var pool = Pool();
        var payload = "{ \"spaced\" :  1.0, \"twice\": 1, \"twice\": 2 }";
        var (answer, isError) = await InvokeAsync(pool, payload);
        answer.ShouldBe(payload);
        isError.ShouldBeFalse();
    }

    [Fact]
    public async Task The_headers_of_the_Runtime_API_are_all_there()
    {
        await using var pool = Pool();
        var before = DateTimeOffset.UtcNow;
        var (answer, _) = await InvokeAsync(pool, "{\"do\":\"headers\"}", "request-1");
        using var headers = JsonDocument.Parse(answer);
        headers.RootElement.GetProperty("Lambda-Runtime-Aws-Request-Id").GetString().ShouldBe("request-1");
        headers.RootElement.GetProperty("Lambda-Runtime-Trace-Id").GetString().ShouldBe("Root=1-test");
        headers.RootElement.GetProperty("Lambda-Runtime-Invoked-Function-Arn").GetString()!.ShouldEndWith(":function:TestFunction");
        var deadline = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(headers.RootElement.GetProperty("Lambda-Runtime-Deadline-Ms").GetString()!, null));
        (deadline - before).ShouldBeInRange(TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("AWS_LAMBDA_FUNCTION_NAME", "TestFunction")]
    [InlineData("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")]
    [InlineData("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")]
    [InlineData("_HANDLER", "LocalGateway.Tests.Function")]
    [InlineData("TZ", ":UTC")]
    [InlineData("TABLE", "orders")]
    public async Task The_environment_is_Lambdas(string name, string value)
    {
        await using var pool = Pool(environment: ("TABLE", "orders"));
        var (answer, _) = await InvokeAsync(pool, $"{{\"do\":\"environment\",\"text\":\"{name}\"}}");
        answer.ShouldBe(JsonSerializer.Serialize(value));
    }

    [Fact]
    public async Task A_process_is_kept_for_the_next_request()
    {
        await using var pool = Pool();
        var first = await InvokeAsync(pool, "{\"do\":\"served\"}");
        var second = await InvokeAsync(pool, "{\"do\":\"served\"}");
        second.Answer.ShouldBe(first.Answer.Replace("\"served\":1", "\"served\":2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_at_the_same_time_get_a_process_each_up_to_the_limit()
    {
        await using var pool = Pool(limit: 3);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => InvokeAsync(pool, "{\"do\":\"sleep\",\"number\":300}")));
        answers.ShouldAllBe(answer => !answer.IsError);

        // On a machine that does much else, the last one may be up only when everything is answered.
        await Eventually.ShouldAsync(() => _journal.StartedProcesses.Count == 3);
    }

    [Fact]
    public async Task A_function_that_fails_passes_its_own_error_on()
    {
        await using var pool = Pool();
        var (answer, isError) = await InvokeAsync(pool, "{\"do\":\"throw\",\"text\":\"no stock\"}");
        isError.ShouldBeTrue();
        answer.ShouldBe("{\"errorMessage\":\"no stock\",\"errorType\":\"Test\"}");
    }

    [Fact]
    public async Task A_function_past_its_timeout_is_killed_and_a_fresh_one_serves_the_next_request()
    {
        await using var pool = Pool(timeout: TimeSpan.FromSeconds(1));
        await InvokeAsync(pool, "{}");
        var clock = Stopwatch.StartNew();
        var (answer, isError) = await InvokeAsync(pool, "{\"do\":\"sleep\",\"number\":60000}", "request-1");
        clock.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(0.95), TimeSpan.FromSeconds(30));
        isError.ShouldBeTrue();
        using var error = JsonDocument.Parse(answer);
        error.RootElement.GetProperty("errorMessage").GetString()!
            .ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z request-1 Task timed out after 1\.00 seconds$");
        var next = await InvokeAsync(pool, "{\"do\":\"served\"}");
        next.Answer.ShouldEndWith("\"served\":1}");
        await ShouldBeGoneAsync(_journal.StartedProcesses.First());
    }

    [Theory]
    [InlineData(3, "exit status 3")]
    [InlineData(1, "exit status 1")]
    public async Task A_crash_is_a_Lambda_error_and_a_fresh_process_serves_the_next_request(int exitCode, string text)
    {
        await using var pool = Pool();
        var (answer, isError) = await InvokeAsync(pool, $"{{\"do\":\"exit\",\"number\":{exitCode}}}", "request-1");
        isError.ShouldBeTrue();
        answer.ShouldBe($"{{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: request-1 Error: Runtime exited with error: {text}\"}}");
        (await InvokeAsync(pool, "{\"do\":\"served\"}")).Answer.ShouldEndWith("\"served\":1}");
    }

    [Fact]
    public async Task A_process_that_is_killed_from_outside_between_two_requests_harms_neither()
    {
        await using var pool = Pool();
        await InvokeAsync(pool, "{}");
        using (var process = Process.GetProcessById(_journal.StartedProcesses.Single()))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await Eventually.ShouldAsync(() => _journal.Ends.Count == 1);
        (await InvokeAsync(pool, "{\"do\":\"served\"}")).Answer.ShouldEndWith("\"served\":1}");
    }

    [Fact]
    public async Task A_program_that_ends_before_its_first_request_fails_each_request_once()
    {
        await using var pool = Pool(environment: ("FAIL_INIT", "exit"));
        var answers = await Task.WhenAll(InvokeAsync(pool, "{}"), InvokeAsync(pool, "{}"));
        answers.ShouldAllBe(answer => answer.IsError && answer.Answer.Contains("exit status 3", StringComparison.Ordinal));
        _journal.Lines.Select(line => line.Line).ShouldContain("cannot start");
        _journal.Ends.ShouldAllBe(how => how == "with error: exit status 3, before it called the Lambda Runtime API");
    }

    [Fact]
    public async Task A_program_that_ends_by_itself_without_the_Runtime_API_is_told_its_probable_mistake()
    {
        await using var pool = Pool(environment: ("FAIL_INIT", "idle"));
        var (answer, isError) = await InvokeAsync(pool, "{}", "request-1");
        isError.ShouldBeTrue();
        answer.ShouldContain("Runtime exited without providing a reason");
        _journal.Ends.ShouldHaveSingleItem().ShouldContain("probably because the program has an entry point of its own");
    }

    [Fact]
    public async Task An_error_that_a_program_reports_instead_of_starting_is_the_requests_error()
    {
        await using var pool = Pool(environment: ("FAIL_INIT", "report"));
        (await InvokeAsync(pool, "{}")).ShouldBe(("{\"errorMessage\":\"no database\",\"errorType\":\"InitFailed\"}", true));
    }

    [Fact]
    public async Task What_a_function_prints_is_shown_with_the_requests_id()
    {
        await using var pool = Pool();
        await InvokeAsync(pool, "{\"do\":\"print\",\"text\":\"hello\"}", "request-7");
        await Eventually.ShouldAsync(() => _journal.Lines.Count == 2);
        _journal.Lines.ShouldBe([("request-7", "hello"), ("request-7", "error: hello")], ignoreOrder: true);
    }

    [Fact]
    public async Task An_answer_over_Lambdas_limit_is_an_error()
    {
        await using var pool = Pool();
        var (answer, isError) = await InvokeAsync(pool, "{\"do\":\"big\",\"number\":6291600}");
        isError.ShouldBeTrue();
        answer.ShouldContain("Function.ResponseSizeTooLarge");
        (await InvokeAsync(pool, "{\"do\":\"big\",\"number\":6000000}")).Answer.Length.ShouldBe(6_000_002);
    }

    [Fact]
    public async Task Every_request_is_answered_while_processes_are_killed_at_random()
    {
        var pool = Pool(limit: 3);
        using var enough = new CancellationTokenSource();
        var killing = KillAtRandomAsync(enough.Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async client =>
        {
            var mine = new List<(string Answer, bool IsError)>();
            for (var number = 0; number < 30; number++)
            {
                mine.Add(await InvokeAsync(pool, $"{{\"do\":\"sleep\",\"number\":5,\"who\":\"{client}-{number}\"}}"));
            }

            return mine;
        }));
        await enough.CancelAsync();
        var kills = await killing;
        await pool.DisposeAsync();

        kills.ShouldBeGreaterThan(0);
        for (var client = 0; client < answers.Length; client++)
        {
            for (var number = 0; number < answers[client].Count; number++)
            {
                var (answer, isError) = answers[client][number];
                answer.ShouldContain(isError ? "Runtime.ExitError" : $"\"{client}-{number}\"");
            }
        }

        foreach (var process in _journal.StartedProcesses)
        {
            await ShouldBeGoneAsync(process);
        }
    }

    [Fact]
    public async Task No_process_outlives_its_pool()
    {
        var pool = Pool(limit: 2);
        await Task.WhenAll(InvokeAsync(pool, "{\"do\":\"sleep\",\"number\":100}"), InvokeAsync(pool, "{\"do\":\"sleep\",\"number\":100}"));
        await pool.DisposeAsync();
        foreach (var process in _journal.StartedProcesses)
        {
            await ShouldBeGoneAsync(process);
        }
    }

    [Fact]
    public async Task A_missing_program_is_named_with_the_places_where_it_was_looked_for()
    {
        var settings = TestFunction.Settings() with { Handler = "Nowhere" };
        await using var pool = new FunctionPool(settings, new ProcessLauncher(TestFunction.Folder), 1, _journal);
        (await InvokeAsync(pool, "{}")).IsError.ShouldBeTrue();
        _journal.Lines.Single().Line.ShouldContain("Nowhere.dll");
        _journal.Lines.Single().Line.ShouldContain(TestFunction.Folder);
    }

    private async Task<int> KillAtRandomAsync(CancellationToken enough)
    {
        var random = new Random(1);
        var kills = 0;
        while (!enough.IsCancellationRequested)
        {
            await Task.Delay(random.Next(100, 400), TestContext.Current.CancellationToken);
            var started = _journal.StartedProcesses.ToArray();
            try
            {
                using var victim = Process.GetProcessById(started[^1]);
                victim.Kill();
                kills++;
            }
            catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
            {
                // Gone already, or not there yet.
            }
        }

        return kills;
    }

    private static async Task ShouldBeGoneAsync(int processId)
        => await Eventually.ShouldAsync(() => Process.GetProcesses().All(process => process.Id != processId));

    private static async Task<(string Answer, bool IsError)> InvokeAsync(FunctionPool pool, string payload, string? requestId = null)
    {
        var invocation = new Invocation(requestId ?? Guid.NewGuid().ToString(), "Root=1-test", Encoding.UTF8.GetBytes(payload));
        pool.Invoke(invocation);
        var result = await invocation.Result.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        using var bytes = result.Payload;
        return (Encoding.UTF8.GetString(bytes.Span), result.IsError);
    }

    private FunctionPool Pool(TimeSpan? timeout = null, int limit = 4, params (string Name, string Value)[] environment)
    {
        FunctionSettings settings = TestFunction.Settings(timeout, environment);
        return new(settings, new ProcessLauncher(TestFunction.Folder), limit, _journal);
    }
}
