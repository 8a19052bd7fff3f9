extern alias showcase;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace Sluice.Testing.Tests;

public sealed class ClockTests
{
    private const string Keys = "\"security\":[{\"key\":[]}],";
    private const string Schemes = ",\"components\":{\"securitySchemes\":{\"key\":{\"type\":\"apiKey\",\"name\":\"x-api-key\",\"in\":\"header\"}}}";

    private readonly ManualClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quota_begins_again_when_the_clock_reaches_the_next_period()
    {
        using var files = Plan("\"Quota\":{\"Limit\":1,\"Period\":\"DAY\"}");
        await using var api = await StartAsync(files);

        (await CallAsync(api)).ShouldBe(HttpStatusCode.OK);
        (await CallAsync(api)).ShouldBe(HttpStatusCode.TooManyRequests);
        _clock.Advance(TimeSpan.FromDays(1));
        (await CallAsync(api)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_throttled_key_may_call_again_when_the_clock_has_moved()
    {
        using var files = Plan("\"Throttle\":{\"RateLimit\":1,\"BurstLimit\":1}");
        await using var api = await StartAsync(files);

        (await CallAsync(api)).ShouldBe(HttpStatusCode.OK);
        (await CallAsync(api)).ShouldBe(HttpStatusCode.TooManyRequests);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await CallAsync(api)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_limits_of_the_stage_follow_the_clock()
    {
        using var files = new DeployFolderFiles(DeployFolderFiles.Document(DeployFolderFiles.Constant), Stage(
            ",\"MethodSettings\":[{\"HttpMethod\":\"*\",\"ResourcePath\":\"/*\",\"ThrottlingRateLimit\":1,\"ThrottlingBurstLimit\":1}]"));
        await using var api = await StartAsync(files);

        (await CallAsync(api)).ShouldBe(HttpStatusCode.OK);
        (await CallAsync(api)).ShouldBe(HttpStatusCode.TooManyRequests);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await CallAsync(api)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_answer_of_an_authorizer_is_kept_until_the_clock_says_that_it_has_expired()
    {
        var table = ServiceStandIn.DynamoDb();
        await using var api = await LocalApi.StartAsync<showcase::Program>(new LocalApiOptions { Clock = _clock }.AnswerService(table));
        using var client = api.CreateClient();

        (await AsksAuthorizerAsync()).ShouldBeTrue();
        (await AsksAuthorizerAsync()).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(61));
        (await AsksAuthorizerAsync()).ShouldBeTrue();

        async Task<bool> AsksAuthorizerAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "items/anvil") { Content = JsonContent.Create(new { title = "Anvil", price = 9.5 }) };
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer alice");
            using var response = await client.SendAsync(request, Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.Created, api.TraceOf(response).Fault);
            return api.TraceOf(response).ExecutionLog.Any(line => line.StartsWith("Authorizer result body", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_template_sees_the_time_of_the_clock()
    {
        using var files = new DeployFolderFiles(
            DeployFolderFiles.Document(DeployFolderFiles.Constant.Replace(
                "\"200\"}", "\"200\",\"responseTemplates\":{\"application/json\":\"$context.requestTimeEpoch\"}}", StringComparison.Ordinal)), DeployFolderFiles.NoResources);
        await using var api = await StartAsync(files);
        using var client = api.CreateClient();

        (await client.GetStringAsync("a", Cancellation)).ShouldBe(_clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
    }

    private static string Stage(string settings, string resources = "")
        => $"{{\"Resources\":{{\"Stage\":{{\"Type\":\"AWS::ApiGateway::Stage\",\"Properties\":{{\"StageName\":\"prod\"{settings}}}}}{resources}}}}}";

    private static DeployFolderFiles Plan(string limits) => new(
        DeployFolderFiles.Document(DeployFolderFiles.Constant, Keys, Schemes),
        Stage("", $",\"Plan\":{{\"Type\":\"AWS::ApiGateway::UsagePlan\",\"Properties\":{{{limits},\"ApiStages\":[{{\"ApiId\":\"x\",\"Stage\":\"prod\"}}]}}}}"));

    private Task<LocalApi> StartAsync(DeployFolderFiles files)
        => LocalApi.StartAsync(files.Folder, files.Folder, new() { Clock = _clock, ApiKeys = ["one"] });

    private static async Task<HttpStatusCode> CallAsync(LocalApi api)
    {
        using var client = api.CreateClient();
        client.DefaultRequestHeaders.Add("x-api-key", "one");
        using var response = await client.GetAsync("a", Cancellation);
        return response.StatusCode;
    }
}
