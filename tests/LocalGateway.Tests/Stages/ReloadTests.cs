using System.Collections.Concurrent;
using System.Net;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Stages.Reloading;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Stages;

/// <summary>A new build takes the place of the one that is served.</summary>
public sealed class ReloadTests : IBuildEvents
{
    private const string FunctionUri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:TestFunction/invocations";

    private readonly ConcurrentQueue<string> _problems = new();
    private int _reloads;
    private volatile bool _throws;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    void IBuildEvents.Reloaded(DeployedStage stage)
    {
        if (_throws)
        {
            throw new InvalidOperationException("not foreseen");
        }

        Interlocked.Increment(ref _reloads);
    }

    void IBuildEvents.ReloadFailed(string problem) => _problems.Enqueue(problem);

    [Fact]
    public async Task New_files_are_served_without_a_lost_request()
    {
        await using var host = await TestHost.StartAsync(Document("0"), TestHost.Template(), watch: this);
        using var client = new HttpClient { BaseAddress = host.Url };
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var clients = Enumerable.Range(0, 4).Select(_ => AskAsync(client, enough.Token)).ToList();
        for (var build = 1; build <= 3; build++)
        {
            await File.WriteAllTextAsync(Path.Combine(host.Folder, "openapi.json"), Document($"{build}"), Cancellation);
            await Eventually.ShouldAsync(() => Volatile.Read(ref _reloads) == build);
            (await client.GetStringAsync(new Uri("version", UriKind.Relative), Cancellation)).ShouldBe($"{build}");
        }

        await enough.CancelAsync();
        var answers = (await Task.WhenAll(clients)).SelectMany(answer => answer).ToList();
        answers.ShouldNotBeEmpty();
        answers.ShouldAllBe(answer => answer.Length == 1 && char.IsAsciiDigit(answer[0]));
    }

    [Fact]
    public async Task A_request_on_its_way_is_answered_by_the_build_that_began_it_and_its_processes_end_then()
    {
        await using var host = await TestHost.StartAsync(Document("0"), TestHost.Template(), watch: this);
        using var client = new HttpClient { BaseAddress = host.Url };
        await client.PostAsync(new Uri("run", UriKind.Relative), Order("{\"do\":\"served\"}"), Cancellation);
        var slow = client.PostAsync(new Uri("run", UriKind.Relative), Order("{\"do\":\"sleep\",\"number\":4000}"), Cancellation);
        await Task.Delay(200, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "openapi.json"), Document("1"), Cancellation);
        await Eventually.ShouldAsync(() => Volatile.Read(ref _reloads) == 1);
        slow.IsCompleted.ShouldBeFalse();
        (await client.PostAsync(new Uri("run", UriKind.Relative), Order("{\"do\":\"served\"}"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await slow).StatusCode.ShouldBe(HttpStatusCode.OK);
        var old = host.Functions.StartedProcesses.First();
        await Eventually.ShouldAsync(() => System.Diagnostics.Process.GetProcesses().All(process => process.Id != old));
    }

    [Fact]
    public async Task A_build_that_cannot_be_served_leaves_the_one_before_it_in_place()
    {
        await using var host = await TestHost.StartAsync(Document("0"), TestHost.Template(), watch: this);
        using var client = new HttpClient { BaseAddress = host.Url };
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "openapi.json"), "{", Cancellation);
        await Eventually.ShouldAsync(() => !_problems.IsEmpty);
        (await client.GetStringAsync(new Uri("version", UriKind.Relative), Cancellation)).ShouldBe("0");
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "openapi.json"), Document("1"), Cancellation);
        await Eventually.ShouldAsync(() => Volatile.Read(ref _reloads) == 1);
        (await client.GetStringAsync(new Uri("version", UriKind.Relative), Cancellation)).ShouldBe("1");
    }

    [Fact]
    public async Task An_error_that_was_not_foreseen_does_not_end_the_reloading()
    {
        await using var host = await TestHost.StartAsync(Document("0"), TestHost.Template(), watch: this);
        using var client = new HttpClient { BaseAddress = host.Url };
        _throws = true;
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "openapi.json"), Document("1"), Cancellation);
        await Eventually.ShouldAsync(() => _problems.Contains("not foreseen"));
        _throws = false;
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "openapi.json"), Document("2"), Cancellation);
        await Eventually.ShouldAsync(() => Volatile.Read(ref _reloads) == 1);
        (await client.GetStringAsync(new Uri("version", UriKind.Relative), Cancellation)).ShouldBe("2");
    }

    private static StringContent Order(string json) => new(json, System.Text.Encoding.UTF8, "application/json");

    private static async Task<List<string>> AskAsync(HttpClient client, CancellationToken enough)
    {
        var answers = new List<string>();
        while (!enough.IsCancellationRequested)
        {
            using var response = await client.GetAsync(new Uri("version", UriKind.Relative), Cancellation);
            answers.Add(response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(Cancellation) : $"{response.StatusCode}");
        }

        return answers;
    }

    private static string Document(string version) => TestApi.Document(
        TestApi.MockPath("/version", responses: $"\"default\":{{\"statusCode\":\"200\",\"responseTemplates\":{{\"application/json\":\"{version}\"}}}}") + ","
        + TestApi.Path("/run", "post", $"\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"{FunctionUri}\",\"responses\":{{\"default\":{{\"statusCode\":200}}}}"));
}
