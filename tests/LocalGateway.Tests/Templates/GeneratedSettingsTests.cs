using System.Net;
using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Templates;

/// <summary>A template whose settings are parameters, in the forms that the generator writes (its <c>StackSettingsTests</c> have them), with each switch off and on.</summary>
public sealed class GeneratedSettingsTests
{
    private static readonly string Document = TestApi.Document(TestApi.Path("/orders/{id}", "get", """
        "type":"mock","requestTemplates":{"application/json":"{\"statusCode\": 200}"},
        "responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"$stageVariables.table in $context.stage"}}}
        """));

    private const string Text = """
        {
          "AWSTemplateFormatVersion": "2010-09-09", "Transform": "AWS::Serverless-2016-10-31",
          "Parameters": {
            "StageName": { "Type": "String", "Default": "dev" }, "Table": { "Type": "String", "Default": "items" },
            "Memory": { "Type": "Number", "Default": "256", "MinValue": 128, "MaxValue": 10240 }, "Seconds": { "Type": "Number", "Default": "20" },
            "Concurrency": { "Type": "Number", "Default": "-1", "MinValue": -1 },
            "Trace": { "Type": "String", "Default": "false", "AllowedValues": ["true", "false"] }, "UseVpc": { "Type": "String", "Default": "false" },
            "LogAccess": { "Type": "String", "Default": "false", "AllowedValues": ["true", "false"] }, "Line": { "Type": "String", "Default": "$context.requestId" },
            "Format": { "Type": "String", "Default": "JSON" }, "AppLevel": { "Type": "String", "Default": "DEBUG" },
            "Subnets": { "Type": "CommaDelimitedList", "Default": "subnet-1,subnet-2" }, "Level": { "Type": "String", "Default": "ERROR" },
            "Rate": { "Type": "Number", "Default": "100" }, "Burst": { "Type": "Number", "Default": "0" }, "MethodBurst": { "Type": "Number", "Default": "20" },
            "PlanRate": { "Type": "Number", "Default": "10" }, "PlanQuota": { "Type": "Number", "Default": "1000" }, "Period": { "Type": "String", "Default": "DAY" }
          },
          "Conditions": {
            "ConcurrencyIsMinus1": { "Fn::Equals": [{ "Ref": "Concurrency" }, "-1"] }, "TraceIsTrue": { "Fn::Equals": [{ "Ref": "Trace" }, "true"] },
            "UseVpcIsTrue": { "Fn::Equals": [{ "Ref": "UseVpc" }, "true"] }, "LogAccessIsTrue": { "Fn::Equals": [{ "Ref": "LogAccess" }, "true"] },
            "FormatIsJSON": { "Fn::Equals": [{ "Ref": "Format" }, "JSON"] }, "RateIs0": { "Fn::Equals": [{ "Ref": "Rate" }, "0"] },
            "BurstIs0": { "Fn::Equals": [{ "Ref": "Burst" }, "0"] }, "PlanRateIs0": { "Fn::Equals": [{ "Ref": "PlanRate" }, "0"] },
            "PlanQuotaIs0": { "Fn::Equals": [{ "Ref": "PlanQuota" }, "0"] }
          },
          "Resources": {
            "Orders": { "Type": "AWS::Serverless::Function", "Properties": {
              "FunctionName": { "Fn::Sub": "${AWS::StackName}-orders" }, "Handler": "App", "MemorySize": { "Ref": "Memory" }, "Timeout": { "Ref": "Seconds" },
              "ReservedConcurrentExecutions": { "Fn::If": ["ConcurrencyIsMinus1", { "Ref": "AWS::NoValue" }, { "Ref": "Concurrency" }] },
              "Tracing": { "Fn::If": ["TraceIsTrue", "Active", "PassThrough"] },
              "VpcConfig": { "Fn::If": ["UseVpcIsTrue", { "SubnetIds": { "Ref": "Subnets" } }, { "Ref": "AWS::NoValue" }] },
              "LoggingConfig": { "LogFormat": { "Ref": "Format" }, "ApplicationLogLevel": { "Fn::If": ["FormatIsJSON", { "Ref": "AppLevel" }, { "Ref": "AWS::NoValue" }] } },
              "Environment": { "Variables": { "TABLE": { "Ref": "Table" }, "NAME": { "Fn::Sub": "${StageName}-${AWS::Region}" } } } } },
            "RestApi": { "Type": "AWS::ApiGateway::RestApi", "Properties": { "Name": "orders" } },
            "AccessLog": { "Type": "AWS::Logs::LogGroup", "Condition": "LogAccessIsTrue", "Properties": { "LogGroupName": { "Fn::Sub": "/aws/apigateway/${AWS::StackName}-${StageName}" } } },
            "RestApiStage": { "Type": "AWS::ApiGateway::Stage", "Properties": {
              "RestApiId": { "Ref": "RestApi" }, "StageName": { "Ref": "StageName" }, "Variables": { "table": { "Ref": "Table" } },
              "TracingEnabled": { "Fn::If": ["TraceIsTrue", true, false] },
              "AccessLogSetting": { "Fn::If": ["LogAccessIsTrue", { "DestinationArn": { "Fn::GetAtt": ["AccessLog", "Arn"] }, "Format": { "Ref": "Line" } }, { "Ref": "AWS::NoValue" }] },
              "MethodSettings": [
                { "HttpMethod": "*", "ResourcePath": "/*", "LoggingLevel": { "Ref": "Level" }, "ThrottlingRateLimit": { "Fn::If": ["RateIs0", { "Ref": "AWS::NoValue" }, { "Ref": "Rate" }] }, "ThrottlingBurstLimit": { "Fn::If": ["BurstIs0", { "Ref": "AWS::NoValue" }, { "Ref": "Burst" }] } },
                { "HttpMethod": "GET", "ResourcePath": "/~1orders~1{id}", "LoggingLevel": { "Ref": "Level" }, "ThrottlingRateLimit": { "Ref": "Rate" }, "ThrottlingBurstLimit": { "Ref": "MethodBurst" } }
              ] } },
            "UsagePlanpartners": { "Type": "AWS::ApiGateway::UsagePlan", "Properties": {
              "ApiStages": [{ "ApiId": { "Ref": "RestApi" }, "Stage": { "Ref": "RestApiStage" } }],
              "Throttle": { "RateLimit": { "Fn::If": ["PlanRateIs0", { "Ref": "AWS::NoValue" }, { "Ref": "PlanRate" }] }, "BurstLimit": { "Fn::If": ["BurstIs0", { "Ref": "AWS::NoValue" }, { "Ref": "Burst" }] } },
              "Quota": { "Fn::If": ["PlanQuotaIs0", { "Ref": "AWS::NoValue" }, { "Limit": { "Ref": "PlanQuota" }, "Period": { "Ref": "Period" } }] } } }
          }
        }
        """;

    private static readonly (string Name, string Value)[] On =
    [
        ("StageName", "live"), ("Table", "prod-items"), ("Memory", "1024"), ("Seconds", "30"), ("Concurrency", "5"), ("Trace", "true"), ("UseVpc", "true"),
        ("LogAccess", "true"), ("Format", "Text"), ("Rate", "0.001"), ("Burst", "7"), ("MethodBurst", "1"), ("PlanRate", "0"), ("PlanQuota", "0"), ("Period", "WEEK"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_the_switches_off_the_defaults_are_served()
    {
        await using var host = await TestHost.StartAsync(Document, Text);
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
        await using var host = await TestHost.StartAsync(Document, Text, inputs: Inputs(On));
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

    private static Stack Read(params (string Name, string Value)[] given) => DeployFolder.Read(Parse(Document), Parse(Text), Inputs(given)).Stack;

    private static JsonPlace Parse(string text) => JsonFile.Parse(Encoding.UTF8.GetBytes(text), "template.json");

    private static TemplateInputs Inputs((string Name, string Value)[] given)
        => TemplateInputs.None with { Values = given.ToDictionary(pair => pair.Name, pair => pair.Value) };
}
