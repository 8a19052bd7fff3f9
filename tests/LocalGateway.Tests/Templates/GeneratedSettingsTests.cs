using System.Net;
using System.Text;
using Sluice.BuildTasks.Tests.Overlays;
using Sluice.Generator.Tests.DeployFiles;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Templates;

/// <summary>The template that the generator makes of an API whose settings are all parameters, with each switch off and on.</summary>
public sealed class GeneratedSettingsTests
{
    // The template is the built one. The document has a constant in place of the function, which says what it sees of the template.
    private static readonly string Document = TestApi.Document(TestApi.Path("/orders/{id}", "get", """
        "type":"mock","requestTemplates":{"application/json":"{\"statusCode\": 200}"},
        "responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"$stageVariables.table in $context.stage"}}}
        """));

    private static readonly string Template = BuiltApi.Files("using Sluice;\n" + StackSettings.Source)["template.json"];

    private static readonly (string Name, string Value)[] On =
    [
        ("StageName", "live"), ("Table", "prod-items"), ("Memory", "1024"), ("Seconds", "30"), ("Concurrency", "5"), ("Trace", "true"), ("UseVpc", "true"),
        ("LogAccess", "true"), ("Format", "Text"), ("Rate", "0.001"), ("Burst", "7"), ("MethodBurst", "1"), ("PlanRate", "0"), ("PlanQuota", "0"), ("Period", "WEEK"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_the_switches_off_the_defaults_are_served()
    {
        await using var host = await TestHost.StartAsync(Document, Template);
        using var client = new HttpClient { BaseAddress = host.Url };
        host.Url.AbsolutePath.ShouldBe("/dev/");
        (await client.GetStringAsync(new Uri("orders/1", UriKind.Relative), Cancellation)).ShouldBe("items in dev");
        (await client.GetStringAsync(new Uri("orders/2", UriKind.Relative), Cancellation)).ShouldBe("items in dev");

        var stack = Read();
        var function = stack.Functions.Single();
        (function.Name, function.MemorySize, function.Timeout.TotalSeconds, function.LogFormat, function.LogLevel).ShouldBe(("local-orders", 256, 20, "JSON", "DEBUG"));
        function.Environment["TABLE"].ShouldBe("items");
        stack.Stages.Single().Throttles.Select(limit => (limit.Throttle!.Rate, limit.Throttle.Burst)).ShouldBe([(100, Throttle.OfAccount.Burst), (100, 20)]);
        var plan = stack.UsagePlans.Single();
        (plan.Throttle!.Rate, plan.Quota!.Limit, plan.Quota.Period).ShouldBe((10, 1000, QuotaPeriod.Day));
        plan.Stages.ShouldBe(["dev"]);
        stack.UnknownVariables.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_switches_on_the_values_that_are_given_are_served()
    {
        await using var host = await TestHost.StartAsync(Document, Template, inputs: Inputs(On));
        using var client = new HttpClient { BaseAddress = host.Url };
        host.Url.AbsolutePath.ShouldBe("/live/");
        (await client.GetStringAsync(new Uri("orders/1", UriKind.Relative), Cancellation)).ShouldBe("prod-items in live");
        using var second = await client.GetAsync(new Uri("orders/2", UriKind.Relative), Cancellation);
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        var stack = Read(On);
        var function = stack.Functions.Single();
        (function.MemorySize, function.Timeout.TotalSeconds, function.LogFormat, function.LogLevel).ShouldBe((1024, 30, "Text", null));
        stack.Stages.Single().Throttles.Select(limit => (limit.Throttle!.Rate, limit.Throttle.Burst)).ShouldBe([(0.001, 7), (0.001, 1)]);
        var plan = stack.UsagePlans.Single();
        (plan.Throttle!.Rate, plan.Throttle.Burst, plan.Quota).ShouldBe((Throttle.OfAccount.Rate, 7, null));
        plan.Stages.ShouldBe(["live"]);
    }

    [Fact]
    public void A_limit_of_zero_is_no_limit_of_the_stage()
        => Read(("Rate", "0")).Stages.Single().Throttles[0].Throttle.ShouldBeNull();

    private static Stack Read(params (string Name, string Value)[] given) => DeployFolder.Read(Parse(Document), Parse(Template), Inputs(given)).Stack;

    private static JsonPlace Parse(string text) => JsonFile.Parse(Encoding.UTF8.GetBytes(text), "template.json");

    private static TemplateInputs Inputs((string Name, string Value)[] given)
        => TemplateInputs.None with { Values = given.ToDictionary(pair => pair.Name, pair => pair.Value) };
}
