using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sluice.EchoApi.Tests;

/// <summary>A person edits under <c>dotnet watch</c>; meanwhile others send requests. bench/inner-loop/edits.py measures the same.</summary>
public sealed class WatchingTests(WatchedProject project, ITestOutputHelper output) : IClassFixture<WatchedProject>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly ConcurrentBag<string> _answers = [];

    [Fact]
    public async Task Hot_reload_changes_a_handler_and_a_restart_changes_routes_and_files_and_no_request_is_lost()
    {
        using var enough = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 3).Select(_ => AskAsync(enough.Token)).ToList();
        var first = await project.Client.GetStringAsync("process", TestContext.Current.CancellationToken);

        await project.EditAsync("two", "one");
        await ServesAsync("word", "\"two\"", "the edit of a handler");
        (await project.Client.GetStringAsync("process", TestContext.Current.CancellationToken)).ShouldBe(first);

        await project.EditAsync("two", "added");
        await ServesAsync("added", "\"added\"", "the edit of a route");
        (await project.Client.GetStringAsync("process", TestContext.Current.CancellationToken)).ShouldNotBe(first);

        await project.EditAsync("three", "added");
        await ServesAsync("word", "\"three\"", "the edit of a handler after that");

        var second = await project.Client.GetStringAsync("process", TestContext.Current.CancellationToken);
        await project.EditOverlayAsync("changed");
        await ChangesAsync("process", second, "the edit of an overlay");
        project.Template().ShouldContain("\"Description\": \"changed\"");

        await enough.CancelAsync();
        await Task.WhenAll(clients);
        output.WriteLine($"{_answers.Count} requests meanwhile.");
        _answers.ShouldContain("\"one\"");
        _answers.ShouldBeSubsetOf(["\"one\"", "\"two\"", "\"three\""], project.Output);
        project.Output.ShouldNotContain("Hot reload does not reach");
        (await project.InterruptAsync()).ShouldBeTrue("everything ends with Ctrl+C");
    }

    private Task ServesAsync(string path, string answer, string edit) => WaitAsync(path, body => body == answer, edit);

    private Task ChangesAsync(string path, string answer, string edit) => WaitAsync(path, body => body != answer, edit);

    private async Task WaitAsync(string path, Func<string, bool> isNew, string edit)
    {
        var edited = Stopwatch.GetTimestamp();
        while (true)
        {
            using var response = await project.Client.GetAsync(path, TestContext.Current.CancellationToken);
            if (isNew(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))
            {
                break;
            }

            Stopwatch.GetElapsedTime(edited).ShouldBeLessThan(Limit, project.Output);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        output.WriteLine($"{edit} was served after {Stopwatch.GetElapsedTime(edited).TotalMilliseconds:F0} ms.");
    }

    private async Task AskAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                using var response = await project.Client.GetAsync("word", TestContext.Current.CancellationToken);
                var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                _answers.Add(response.IsSuccessStatusCode ? body : $"{(int)response.StatusCode} {body}");
            }
            catch (HttpRequestException problem)
            {
                _answers.Add(problem.Message);
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
