using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Journeys;

[Collection(Alone.Name)]
public sealed class KeptSpaceTests
{
    private const int Requests = 100;

    [Fact]
    public async Task A_hundred_requests_of_5_5_MB_keep_less_than_their_budget()
    {
        var gateway = new TestApi(
            TestApi.Document($"{Path("/read", "{\"a\":$input.json('$.a'),\"b\":\"$stageVariables.b\"}")},{Path("/copied", "$input.body")}"),
            new FakeBackend(),
            new StageSettings("prod")).Gateway;
        var store = new JourneyStore(mostPerSecond: int.MaxValue);
        var body = Encoding.UTF8.GetBytes($"{{\"a\":\"{new string('x', 5_500_000)}\"}}");
        await SendAsync(gateway, "/prod/read", store, body);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var count = 1; count < Requests; count++)
        {
            // What is kept is the same; to read JSON of 5.5 MB and to write it again, twice a request, is most of the time.
            await SendAsync(gateway, count % 10 == 0 ? "/prod/read" : "/prod/copied", store, body);
        }

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        store.All.Sum(journey => (long)journey.Space.Used).ShouldBeInRange(1, JourneyStore.MostBytes + KeptSpace.Most);
        store.All.ShouldAllBe(journey => journey.Space.Used <= KeptSpace.Most);
        kept.ShouldBeLessThan(JourneyStore.MostBytes + (16L * 1024 * 1024));
        store.All.First().RequestTemplate!.Output.ShouldStartWith("{\"a\":\"xxx");
        store.All.First().Log.Lines[^1].ShouldBe("Method completed with status: 200");
    }

    [Fact]
    public void The_oldest_requests_make_room_for_new_ones()
    {
        var gateway = new TestApi(TestApi.Document(TestApi.MockPath("/a"))).Gateway;
        var store = new JourneyStore(mostPerSecond: int.MaxValue);
        var ids = new List<string>();
        for (var count = 0; count < 150; count++)
        {
            using var exchange = gateway.Begin(new() { Method = "GET", Target = RequestTarget.Parse("/prod/a") }, aborted: TestContext.Current.CancellationToken);
            var journey = store.Begin(exchange).ShouldNotBeNull();
            journey.Space.TryTake(KeptSpace.Most).ShouldBeTrue();
            ids.Add(journey.RequestId);
        }

        store.Find(ids[0]).ShouldBeNull();
        store.Find(ids[^1]).ShouldNotBeNull();
        store.All.Count().ShouldBe(65);
    }

    [Fact]
    public void What_a_function_prints_counts_too()
    {
        using var exchange = new TestApi(TestApi.Document(TestApi.MockPath("/a"))).Gateway.Begin(new() { Method = "GET", Target = RequestTarget.Parse("/prod/a") }, aborted: TestContext.Current.CancellationToken);
        var journey = new JourneyStore().Begin(exchange)!;
        var line = new string('x', 60_000);
        for (var count = 0; count < 1_000; count++)
        {
            journey.AddFunctionLine(new string(line));
        }

        journey.Space.Used.ShouldBeLessThanOrEqualTo(KeptSpace.Most);
        journey.FunctionLines.Sum(kept => 2L * kept.Length).ShouldBeLessThanOrEqualTo(KeptSpace.Most);
        journey.FunctionLines[0].ShouldBe(line);
    }

    private static string Path(string path, string template)
    {
        var templates = $"{{\"application/json\":{System.Text.Json.JsonSerializer.Serialize(template)}}}";
        return TestApi.Path(path, "post", $"\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\",\"requestTemplates\":{templates},\"responses\":{{\"default\":{{\"statusCode\":200,\"responseTemplates\":{templates}}}}}");
    }

    private static async Task SendAsync(Gateway gateway, string target, JourneyStore store, byte[] body)
    {
        using var exchange = gateway.Begin(new GatewayRequest { Method = "POST", Target = RequestTarget.Parse(target), Body = body }, aborted: TestContext.Current.CancellationToken);
        exchange.AddObserver(store.Begin(exchange)!);
        var reply = await gateway.AnswerAsync(exchange);
        reply.Status.ShouldBe(200, exchange.Fault?.Detail);
    }
}
