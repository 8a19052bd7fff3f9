using System.Text;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Templates;

/// <summary>Stacks whose settings depend on parameters and conditions.</summary>
public sealed class ParameterizedStackTests
{
    private const string Text = """
        {
          "Parameters": {
            "Memory": { "Type": "Number", "Default": 256 }, "Env": { "Type": "String", "Default": "dev" }, "Rate": { "Type": "Number", "Default": "2.5" },
            "Path": { "Type": "String" }
          },
          "Conditions": { "IsProd": { "Fn::Equals": [{ "Ref": "Env" }, "prod"] }, "OfPath": { "Fn::Equals": [{ "Ref": "Path" }, "x"] } },
          "Resources": {
            "F": { "Type": "AWS::Serverless::Function", "Properties": {
              "Handler": "App", "MemorySize": { "Ref": "Memory" }, "Timeout": { "Fn::If": ["IsProd", 20, "10"] },
              "FunctionName": { "Fn::If": ["IsProd", "orders", { "Ref": "AWS::NoValue" }] },
              "Environment": { "Variables": {
                "QUEUE": { "Fn::GetAtt": ["Q", "Arn"] }, "ONLY_PROD": { "Fn::If": ["IsProd", "1", { "Ref": "AWS::NoValue" }] }, "FROM": { "Ref": "Path" } } } } },
            "OnlyProd": { "Type": "AWS::Serverless::Function", "Condition": "IsProd", "Properties": { "Handler": "App" } },
            "Alarm": { "Type": "AWS::CloudWatch::Alarm", "Condition": "OfPath", "Properties": {} },
            "Q": { "Type": "AWS::SQS::Queue" },
            "Stage": { "Type": "AWS::ApiGateway::Stage", "Properties": {
              "StageName": { "Ref": "Env" }, "Variables": { "fn": { "Ref": "F" } },
              "MethodSettings": { "Fn::If": ["IsProd", { "Ref": "AWS::NoValue" }, [{ "HttpMethod": "*", "ResourcePath": "/*", "ThrottlingRateLimit": { "Ref": "Rate" } }]] } } }
          }
        }
        """;

    [Fact]
    public void Settings_follow_the_defaults_of_parameters()
    {
        var stack = Read();
        var function = stack.Functions.Single();
        function.Name.ShouldBe("F");
        function.MemorySize.ShouldBe(256);
        function.Timeout.ShouldBe(TimeSpan.FromSeconds(10));
        function.Environment.Keys.ShouldBe(["QUEUE"]);
        function.Environment["QUEUE"].ShouldEndWith(":000000000000:Q");
        stack.UnknownVariables.ShouldBe([new("F", "FROM")]);
        var stage = stack.Stages.Single();
        stage.Name.ShouldBe("dev");
        stage.Variables["fn"].ShouldBe("F");
        stage.Throttles.Single().Throttle!.Rate.ShouldBe(2.5);
    }

    [Fact]
    public void Settings_follow_the_values_that_are_given()
    {
        var stack = Read(("Env", "prod"), ("Memory", "512"), ("Path", "p"));
        stack.Functions.Select(function => function.Name).ShouldBe(["orders", "OnlyProd"]);
        stack.Functions[0].MemorySize.ShouldBe(512);
        stack.Functions[0].Timeout.ShouldBe(TimeSpan.FromSeconds(20));
        stack.Functions[0].Environment["ONLY_PROD"].ShouldBe("1");
        stack.Functions[0].Environment["FROM"].ShouldBe("p");
        stack.Stages.Single().Name.ShouldBe("prod");
        stack.Stages.Single().Throttles.ShouldBeEmpty();
    }

    [Fact]
    public void A_function_whose_condition_is_not_known_is_an_error_that_names_the_option()
    {
        var text = Text.Replace("\"Condition\": \"IsProd\"", "\"Condition\": \"OfPath\"", StringComparison.Ordinal);
        var problem = Should.Throw<DocumentException>(() => StackReader.Read(Parse(text)));
        problem.Place.ShouldBe("$.Resources.OnlyProd.Condition");
        problem.Problem.ShouldBe(
            "it is not known whether the condition 'OfPath' is true. The parameter 'Path' has no default. Give it a value with --parameter Path=VALUE.");
    }

    [Fact]
    public async Task Functions_of_CloudFormation_in_the_document_are_evaluated_with_the_template_beside_it()
    {
        var document = TestApi.Document(TestApi.Path("/a", "get", """
            "type":"mock","requestTemplates":{"application/json":"{\"statusCode\": 200}"},
            "responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":{"Fn::Sub":"{\"env\":\"${Env}\",\"queue\":\"${Q}\"}"}}}}
            """));
        await using var host = await TestHost.StartAsync(document, """
            {"Parameters":{"Env":{"Type":"String","Default":"dev"}},"Resources":{"Q":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}}}}
            """);
        using var client = new HttpClient { BaseAddress = host.Url };
        (await client.GetStringAsync(new Uri("a", UriKind.Relative), TestContext.Current.CancellationToken))
            .ShouldBe($"{{\"env\":\"dev\",\"queue\":\"https://sqs.{AwsNames.Region}.amazonaws.com/000000000000/jobs\"}}");
    }

    [Fact]
    public void Values_without_a_template_are_refused()
        => Should.Throw<DocumentException>(() => DeployFolder.Read(
            Parse(TestApi.Document(TestApi.MockPath("/a"))), null, TemplateInputs.None with { Values = new Dictionary<string, string> { ["Env"] = "x" } }))
            .Problem.ShouldContain("there is no template");

    private static Stack Read(params (string Name, string Value)[] given) => StackReader.Read(
        Template.Open(Parse(Text), TemplateInputs.None with { Values = given.ToDictionary(pair => pair.Name, pair => pair.Value) }));

    private static JsonPlace Parse(string text) => JsonFile.Parse(Encoding.UTF8.GetBytes(text), "template.json");
}
