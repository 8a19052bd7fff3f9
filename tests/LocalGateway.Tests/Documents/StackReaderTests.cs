using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;

namespace Sluice.LocalGateway.Tests.Documents;

public sealed class StackReaderTests
{
    [Fact]
    public void Functions_and_stage_are_read()
    {
        var stack = Read("""
            {"Parameters":{"Table":{"Type":"String","Default":"orders"}},
             "Globals":{"Function":{"MemorySize":512,"Environment":{"Variables":{"A":"global","B":"global"}}}},
             "Resources":{
              "F":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"My.Service","Timeout":7,"FunctionName":{"Fn::Sub":"${AWS::StackName}-f"},
                "Environment":{"Variables":{"A":"own","TABLE":{"Ref":"Table"},"QUEUE":{"Fn::GetAtt":["Q","Arn"]},"N":1}}}},
              "Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"test","Variables":{"host":"example.com"}}},
              "Other":{"Type":"AWS::SQS::Queue"}}}
            """);
        var function = stack.Functions.Single();
        function.LogicalId.ShouldBe("F");
        function.Name.ShouldBe("local-f");
        function.Handler.ShouldBe("My.Service");
        function.Timeout.ShouldBe(TimeSpan.FromSeconds(7));
        function.MemorySize.ShouldBe(512);
        function.Environment.OrderBy(pair => pair.Key, StringComparer.Ordinal).ShouldBe([new("A", "own"), new("B", "global"), new("N", "1"), new("TABLE", "orders")]);
        stack.UnknownVariables.Single().ShouldBe(new UnknownVariable("F", "QUEUE"));
        stack.Stages.Single().Name.ShouldBe("test");
        stack.Stages.Single().Replace("https://${stageVariables.host}/${stageVariables.none}${path}").ShouldBe("https://example.com/${path}");
    }

    [Theory]
    [InlineData("{\"Ref\":\"Path\"}")]
    [InlineData("{\"Fn::Sub\":\"x-${Path}\"}")]
    [InlineData("{\"Ref\":\"Dynamic\"}")]
    [InlineData("\"{{resolve:ssm:/orders/table:1}}\"")]
    [InlineData("\"a={{resolve:secretsmanager:orders:SecretString:password}}\"")]
    public void A_value_of_the_parameter_store_or_of_the_secrets_manager_is_not_known_here(string value)
    {
        var stack = Read("""
            {"Parameters":{"Path":{"Type":"AWS::SSM::Parameter::Value<String>","Default":"/orders/table"},"Dynamic":{"Type":"String","Default":"{{resolve:ssm:/x}}"}},
             "Globals":{"Function":{"Environment":{"Variables":{"TABLE":"of the defaults"}}}},
             "Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"H","Environment":{"Variables":{"TABLE":VALUE}}}}}}
            """.Replace("VALUE", value, StringComparison.Ordinal));
        stack.Functions.Single().Environment.ShouldBeEmpty();
        stack.UnknownVariables.Single().ShouldBe(new UnknownVariable("F", "TABLE", value.StartsWith('"') ? value.Trim('"') : null));
    }

    [Theory]
    [InlineData("\"{{resolve:ssm:/orders/host}}\"")]
    [InlineData("{\"Ref\":\"Path\"}")]
    [InlineData("{\"Fn::GetAtt\":[\"F\",\"Arn\"]}")]
    public void A_stage_variable_that_only_AWS_knows_is_an_error_of_the_stage_that_is_served_unless_its_value_is_given(string value)
    {
        var stage = Read("""
            {"Parameters":{"Path":{"Type":"AWS::SSM::Parameter::Value<String>","Default":"/orders/host"}},
             "Resources":{"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"test","Variables":{"host":VALUE,"other":"x"}}}}}
            """.Replace("VALUE", value, StringComparison.Ordinal)).Stages.Single();

        var problem = Should.Throw<DocumentException>(() => stage.With(new Dictionary<string, string> { ["other"] = "y" }, "Give it one: --stage-variable {0}=VALUE"));
        problem.Place.ShouldBe("$.Resources.Stage.Properties.Variables.host");
        problem.Problem.ShouldBe("only AWS knows the value of the stage variable 'host'. Give it one: --stage-variable host=VALUE.");
        stage.With(new Dictionary<string, string> { ["host"] = "example.com" }, "{0}").Replace("${stageVariables.host}/${stageVariables.other}").ShouldBe("example.com/x");
    }

    [Theory]
    [InlineData("\"F\":{\"Type\":\"AWS::Serverless::Function\",\"Properties\":{}}", "has no 'Handler'")]
    [InlineData("\"F\":{\"Type\":\"AWS::Serverless::Function\",\"Properties\":{\"PackageType\":\"Image\"}}", "container image")]
    [InlineData("\"S\":{\"Type\":\"AWS::ApiGateway::Stage\",\"Properties\":{\"StageName\":\"x\",\"CanarySetting\":{}}}", "canary")]
    public void What_cannot_be_served_is_refused(string resource, string problem)
        => Should.Throw<DocumentException>(() => Read($"{{\"Resources\":{{{resource}}}}}")).Message.ShouldContain(problem);

    [Fact]
    public void A_missing_deploy_folder_says_to_build()
        => Should.Throw<DocumentException>(() => DeployFolder.Read(Path.Combine(Path.GetTempPath(), "nowhere"))).Message.ShouldContain("dotnet build");

    private static Stack Read(string text) => StackReader.Read(JsonFile.Parse(Encoding.UTF8.GetBytes(text), "template.json"));
}
