using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.StandIns;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>The stand-ins show what the provider would get, and the comparison of documents finds what differs.</summary>
public sealed class StandInTests
{
    [Theory]
    [InlineData(true, """[{"destination_arn":"<aws_cloudwatch_log_group.access.arn>","format":"$context.requestId"}]""")]
    [InlineData(false, "[]")]
    public void Terraform_evaluates_the_arguments_of_a_stand_in(bool logs, string settings)
    {
        using var folder = new TemporaryModule();
        var applied = AppliedModule.Apply(TerraformModule.Parse(ModuleCheckTests.Fine, folder.Path), folder.Path, new() { ["stage"] = "test", ["log"] = logs });

        applied.Instances("aws_cloudwatch_log_group.access").Count.ShouldBe(logs ? 1 : 0);
        var stage = applied.Instances("aws_api_gateway_stage.api").Single();
        JsonNode.DeepEquals(stage["access_log_settings"], JsonNode.Parse(settings)).ShouldBeTrue();
        ((string)stage["rest_api_id"]!).ShouldBe("<aws_api_gateway_rest_api.api.id>");
        ((string)stage["variables"]!["type"]!).ShouldBe("REGIONAL");
        ((string)applied.Instances("aws_api_gateway_rest_api.api").Single()["name"]!).ShouldBe("test-api");
        ((string)applied.Output("url")!).ShouldBe("<aws_api_gateway_stage.api.invoke_url>");
    }

    [Theory]
    [InlineData("""{"Fn::Sub":"arn:${AWS::Partition}:x:${UserPoolId}/${!stageVariables.a}"}""",
        "\"arn:<data.aws_partition.current.partition>:x:pool-1/${stageVariables.a}\"", true)]
    [InlineData("""{"Fn::Sub":"arn:${AWS::Partition}:x"}""", "\"arn:<data.aws_region.current.region>:x\"", false)]
    [InlineData("""{"Fn::GetAtt":["OrdersFunction","Arn"]}""", "\"<aws_lambda_function.orders_function.arn>\"", true)]
    [InlineData("""{"Fn::GetAtt":["OrdersFunction","Arn"]}""", "\"<aws_lambda_function.other_function.arn>\"", false)]
    [InlineData("""{"Ref":"Stage"}""", "null", false)]
    [InlineData("""{"Ref":"UserPoolId"}""", "\"pool-1\"", true)]
    [InlineData("""{"Ref":"UserPoolId"}""", "\"pool-2\"", false)]
    [InlineData("""{"a":[1,{"b":null}]}""", """{"a":[1,{"b":null}]}""", true)]
    [InlineData("""{"a":[1,{"b":null}]}""", """{"a":[1,{"b":""}]}""", false)]
    [InlineData("""{"a":[1]}""", """{"a":[1,2]}""", false)]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"a":1,"b":1}""", """{"a":1}""", false)]
    public void Documents_are_compared(string cloudFormation, string terraform, bool isSame) =>
        (DocumentComparison.Differences(JsonNode.Parse(cloudFormation), JsonNode.Parse(terraform), new() { ["user_pool_id"] = "pool-1" }).Count == 0).ShouldBe(isSame);
}
