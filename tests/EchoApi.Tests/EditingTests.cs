using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Sluice.EchoApi.Tests;

/// <summary>A person edits, builds, and looks; meanwhile others send requests.</summary>
public sealed class EditingTests(EditedProject project, ITestOutputHelper output) : IClassFixture<EditedProject>
{
    /// <summary>The aim is a second; a machine that does much else must not fail the test.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly ConcurrentBag<string> _answers = [];

    [Fact]
    public async Task A_build_is_served_soon_after_its_end_and_no_request_is_lost()
    {
        using var enough = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 3).Select(_ => AskAsync(enough.Token)).ToList();
        foreach (var word in new[] { "two", "three" })
        {
            await project.EditAsync(word, word);
            await project.BuildAsync();
            var built = Stopwatch.GetTimestamp();
            while (await project.Client.GetStringAsync("word", TestContext.Current.CancellationToken) != $"\"{word}\"")
            {
                Stopwatch.GetElapsedTime(built).ShouldBeLessThan(Limit, project.Output);
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            output.WriteLine($"'{word}' was served {Stopwatch.GetElapsedTime(built).TotalMilliseconds:F0} ms after the build's end.");
            using var added = await project.Client.GetAsync(word, TestContext.Current.CancellationToken);
            added.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var removed = await project.Client.GetAsync("two", TestContext.Current.CancellationToken);
        removed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await enough.CancelAsync();
        await Task.WhenAll(clients);
        output.WriteLine($"{_answers.Count} requests meanwhile.");
        _answers.ShouldContain("\"one\"");
        _answers.ShouldBeSubsetOf(["\"one\"", "\"two\"", "\"three\""]);
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

            // Others want to compile.
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
