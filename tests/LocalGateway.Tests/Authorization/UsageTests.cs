using System.Globalization;
using System.Text;
using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Authorization.Usage;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Authorization;

/// <summary>Usage plans of API keys, and the stage's own limits.</summary>
public sealed class UsageTests
{
    private const string Stage = """ "Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod"}} """;

    [Fact]
    public async Task A_bucket_gives_the_burst_at_once_and_the_rate_after_that()
    {
        var time = new ManualTime();
        await using var api = Api(Plan("\"Throttle\":{\"RateLimit\":2,\"BurstLimit\":3}"), time);
        (await StatusesAsync(api, 4)).ShouldBe([200, 200, 200, 429]);
        time.Advance(TimeSpan.FromSeconds(0.5));
        (await StatusesAsync(api, 2)).ShouldBe([200, 429]);
        time.Advance(TimeSpan.FromHours(1));
        (await StatusesAsync(api, 4)).ShouldBe([200, 200, 200, 429]);
    }

    [Fact]
    public async Task Each_key_has_its_own_bucket()
    {
        await using var api = Api(Plan("\"Throttle\":{\"RateLimit\":1,\"BurstLimit\":1}"));
        (await StatusesAsync(api, 2, "one")).ShouldBe([200, 429]);
        (await StatusesAsync(api, 2, "two")).ShouldBe([200, 429]);
    }

    [Fact]
    public async Task A_throttled_request_is_told_so_in_AWSs_words()
    {
        await using var api = Api(Plan("\"Throttle\":{\"RateLimit\":5,\"BurstLimit\":0}"));
        var reply = await api.SendAsync("one");
        reply.Status.ShouldBe(429);
        reply.Body.ShouldBe("{\"message\":\"Too Many Requests\"}");
        reply.Headers.Find("x-amzn-ErrorType").ShouldBe("TooManyRequestsException");
        reply.Detail!.ShouldContain("Limit: 5.00 Burst: 0");
        reply.Detail!.ShouldNotContain("one");
    }

    [Fact]
    public async Task A_used_up_quota_is_told_so_in_AWSs_words_and_what_was_throttled_does_not_count()
    {
        var time = new ManualTime();
        await using var api = Api(Plan("\"Throttle\":{\"RateLimit\":1,\"BurstLimit\":1},\"Quota\":{\"Limit\":2,\"Period\":\"DAY\"}"), time);
        (await StatusesAsync(api, 2)).ShouldBe([200, 429]);
        time.Advance(TimeSpan.FromSeconds(1));
        (await StatusesAsync(api, 1)).ShouldBe([200]);
        time.Advance(TimeSpan.FromSeconds(1));
        var reply = await api.SendAsync("one");
        reply.Status.ShouldBe(429);
        reply.Body.ShouldBe("{\"message\":\"Limit Exceeded\"}");
        reply.Headers.Find("x-amzn-ErrorType").ShouldBe("LimitExceededException");
        reply.Detail!.ShouldContain("Limit: 2 Period: DAY");
    }

    [Theory]
    [InlineData("DAY", "2026-01-31T12:00:00Z", "2026-02-01T00:00:00Z")]
    [InlineData("WEEK", "2026-01-31T12:00:00Z", "2026-02-01T00:00:00Z")]
    [InlineData("WEEK", "2026-02-01T00:00:00Z", "2026-02-08T00:00:00Z")]
    [InlineData("MONTH", "2026-01-31T12:00:00Z", "2026-02-01T00:00:00Z")]
    [InlineData("MONTH", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z")]
    public async Task A_quota_begins_anew_with_the_period(string period, string start, string next)
    {
        var time = new ManualTime { Start = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) };
        await using var api = Api(Plan($"\"Quota\":{{\"Limit\":1,\"Period\":\"{period}\"}}"), time);
        (await StatusesAsync(api, 2)).ShouldBe([200, 429]);
        var left = DateTimeOffset.Parse(next, CultureInfo.InvariantCulture) - time.Start;
        time.Advance(left - TimeSpan.FromSeconds(1));
        (await StatusesAsync(api, 1)).ShouldBe([429]);
        time.Advance(TimeSpan.FromSeconds(1));
        (await StatusesAsync(api, 2)).ShouldBe([200, 429]);
    }

    [Fact]
    public async Task An_offset_is_taken_off_the_first_period()
    {
        var time = new ManualTime();
        await using var api = Api(Plan("\"Quota\":{\"Limit\":3,\"Offset\":2,\"Period\":\"MONTH\"}"), time);
        (await StatusesAsync(api, 2)).ShouldBe([200, 429]);
        time.Advance(TimeSpan.FromDays(1));
        (await StatusesAsync(api, 4)).ShouldBe([200, 200, 200, 429]);
    }

    [Fact]
    public async Task A_method_may_have_limits_of_its_own_in_the_plan()
    {
        await using var api = Api(Plan("\"Throttle\":{\"RateLimit\":1,\"BurstLimit\":9}", "\"Throttle\":{\"/a/GET\":{\"RateLimit\":1,\"BurstLimit\":1}}"));
        (await StatusesAsync(api, 2)).ShouldBe([200, 429]);
        (await StatusesAsync(api, 2, path: "/b")).ShouldBe([200, 200]);
    }

    [Theory]
    [InlineData("""{"HttpMethod":"*","ResourcePath":"/*","ThrottlingRateLimit":1,"ThrottlingBurstLimit":1}""", 429, 429)]
    [InlineData("""{"HttpMethod":"GET","ResourcePath":"/~1a","ThrottlingRateLimit":1,"ThrottlingBurstLimit":1}""", 429, 200)]
    [InlineData("""{"HttpMethod":"*","ResourcePath":"/*","ThrottlingRateLimit":1,"ThrottlingBurstLimit":1},{"HttpMethod":"GET","ResourcePath":"/~1b","LoggingLevel":"INFO"}""", 429, 200)]
    [InlineData("""{"HttpMethod":"*","ResourcePath":"/*","ThrottlingRateLimit":-1,"ThrottlingBurstLimit":-1}""", 200, 200)]
    public async Task A_stages_limits_count_for_each_method_over_all_clients(string settings, int second, int secondOfOther)
    {
        await using var api = Api($$""" "Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod","MethodSettings":[{{settings}}] } } """, stageOnly: true);
        (await StatusesAsync(api, 2, key: null)).ShouldBe([200, second]);
        (await StatusesAsync(api, 2, key: null, path: "/b")).ShouldBe([200, secondOfOther]);
    }

    [Fact]
    public async Task A_key_of_another_stages_plan_is_forbidden()
    {
        await using var api = Api(Plan("\"Throttle\":{\"RateLimit\":1,\"BurstLimit\":1}").Replace("{\"Ref\":\"Stage\"}", "\"test\"", StringComparison.Ordinal), plan: "local-partners");
        (await StatusesAsync(api, 1)).ShouldBe([403]);
    }

    [Fact]
    public void With_several_plans_a_key_says_which_is_its_own()
    {
        var two = Plan("\"Throttle\":{\"RateLimit\":1,\"BurstLimit\":1}") + "," + Plan("\"Quota\":{\"Limit\":1,\"Period\":\"DAY\"}", id: "Other").Replace(Stage + " ,", "", StringComparison.Ordinal);
        Should.Throw<DocumentException>(() => Api(two)).Problem.ShouldContain("The plans are Partners, Other.");
        Should.Throw<DocumentException>(() => Api(two, plan: "nobody")).Problem.ShouldContain("there is no usage plan 'nobody'");
    }

    [Fact]
    public async Task A_key_with_a_value_in_the_template_belongs_to_the_plan_that_the_template_ties_it_to()
    {
        var keys = """ ,"K1":{"Type":"AWS::ApiGateway::ApiKey","Properties":{"Enabled":true,"Value":"tied"}},"K2":{"Type":"AWS::ApiGateway::ApiKey","Properties":{"Enabled":true,"Value":"loose"}},"T":{"Type":"AWS::ApiGateway::UsagePlanKey","Properties":{"KeyId":{"Ref":"K1"},"KeyType":"API_KEY","UsagePlanId":{"Ref":"Partners"}}} """;
        await using var api = Api(Plan("\"Throttle\":{\"RateLimit\":1,\"BurstLimit\":1}") + keys);
        (await StatusesAsync(api, 2, "tied")).ShouldBe([200, 429]);
        (await StatusesAsync(api, 1, "loose")).ShouldBe([403]);
    }

    private static string Plan(string limits, string? ofStage = null, string id = "Partners")
        => Stage + $$$""" ,"{{{id}}}":{"Type":"AWS::ApiGateway::UsagePlan","Properties":{"UsagePlanName":{"Fn::Sub":"${AWS::StackName}-partners"},"ApiStages":[{"ApiId":{"Ref":"Api"},"Stage":{"Ref":"Stage"}{{{(ofStage is null ? "" : "," + ofStage)}}}}],{{{limits}}}}} """.TrimEnd();

    private static async Task<int[]> StatusesAsync(KeyApi api, int count, string? key = "one", string path = "/a")
    {
        var statuses = new int[count];
        for (var index = 0; index < count; index++)
        {
            statuses[index] = (await api.SendAsync(key, path)).Status;
        }

        return statuses;
    }

    private static KeyApi Api(string resources, ManualTime? time = null, bool stageOnly = false, string? plan = null) => new(resources, time ?? new(), stageOnly, plan);

    /// <summary>Two methods that ask for an API key, with the resources of a template.</summary>
    private sealed class KeyApi : IAsyncDisposable
    {
        private readonly FunctionSet _functions = new([], new FakeLauncher(payload => payload), 1, new FunctionJournal());
        private readonly TestApi _api;

        public KeyApi(string resources, ManualTime time, bool stageOnly, string? plan)
        {
            var stack = StackReader.Read(JsonFile.Parse(Encoding.UTF8.GetBytes($"{{\"Resources\":{{{resources}}}}}"), "template.json"));
            var stage = stack.Stages[0];
            var identities = LocalIdentities.Nobody.With([new("1", "one", IsEnabled: true) { Plan = plan }, new("2", "two", IsEnabled: true) { Plan = plan }]).With(stack.ApiKeys);
            var document = TestApi.Document(
                string.Join(',', new[] { "/a", "/b" }.Select(path => TestApi.Path(
                    path, "get", "\"type\":\"mock\",\"requestTemplates\":{\"application/json\":\"{\\\"statusCode\\\":200}\"},\"responses\":{\"default\":{\"statusCode\":200}}", stageOnly ? "" : "\"security\":[{\"key\":[]}]"))),
                "\"components\":{\"securitySchemes\":{\"key\":{\"type\":\"apiKey\",\"name\":\"x-api-key\",\"in\":\"header\"}}}");
            var api = TestApi.Read(document);
            _api = new(api, stage, new AccessControl(stage, _functions, identities, apiKeyFromAuthorizer: false)
            {
                Usage = new(stack.UsagePlans, stage.Name, identities.ApiKeys.Values, new UsageLedger(time)),
                Throttling = StageThrottling.For(api, stage, time),
            });
        }

        public Task<TestReply> SendAsync(string? key, string path = "/a") => _api.SendAsync("GET", $"/prod{path}", null, key is null ? [] : [("x-api-key", key)]);

        public ValueTask DisposeAsync() => _functions.DisposeAsync();
    }
}
