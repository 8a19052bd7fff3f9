using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles.Settings;

public sealed class AliasTests
{
    private const string Operation = " public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    [Theory]
    [InlineData("LambdaFunction(Alias = \"blue\")", "blue")]
    [InlineData("LambdaFunction(ProvisionedConcurrency = 2)", "live")]
    [InlineData("LambdaFunction, DeploymentPreference(\"AllAtOnce\")", "live")]
    [InlineData("LambdaFunction(SnapStart = true, Alias = \"snap\")", "snap")]
    public void The_api_calls_the_alias_and_may_call_no_other_version(string attributes, string alias)
    {
        var template = Everything.Template($"[assembly: RestApi(\"A\")] [{attributes}]" + Operation);

        template.Properties("F")["AutoPublishAlias"].ShouldBeJson($"\"{alias}\"");
        template.Properties("F")["AutoPublishAliasAllProperties"].ShouldBeJson("true");
        template.Properties("GetPermission")["FunctionName"].ShouldBeJson("""{ "Ref": "F.Alias" }""");
        Uri(template).ShouldEndWith("/functions/${F.Alias}/invocations");
    }

    [Fact]
    public void A_function_with_a_fixed_name_is_called_by_the_name_of_its_alias() =>
        Uri(Everything.Template("[assembly: RestApi(\"A\")] [LambdaFunction(Alias = \"blue\"), EnvironmentVariable(\"URL\", \"${InvokeUrl}\")]" + Operation))
            .ShouldEndWith(":function:${AWS::StackName}-F:blue/invocations");

    [Fact]
    public void A_function_without_an_alias_is_as_before()
    {
        var template = Everything.Template("[assembly: RestApi(\"A\")] [LambdaFunction]" + Operation);

        template.Properties("F")["AutoPublishAlias"].ShouldBeNull();
        Uri(template).ShouldEndWith("/functions/${F.Arn}/invocations");
    }

    [Fact]
    public void Provisioned_concurrency_is_a_number_or_a_parameter_of_which_0_stands_for_none()
    {
        Everything.Template("[assembly: RestApi(\"A\")] [LambdaFunction(ProvisionedConcurrency = 2)]" + Operation)
            .Properties("F")["ProvisionedConcurrencyConfig"].ShouldBeJson("""{ "ProvisionedConcurrentExecutions": 2 }""");

        var template = Everything.Template(Everything.Api);
        template.Properties("Orders")["ProvisionedConcurrencyConfig"].ShouldBeJson(
            """{ "Fn::If": ["ReadyIs0", { "Ref": "AWS::NoValue" }, { "ProvisionedConcurrentExecutions": { "Ref": "Ready" } }] }""");
        template["Conditions"].ShouldBeJson("""{ "ReadyIs0": { "Fn::Equals": [{ "Ref": "Ready" }, "0"] } }""");
    }

    [Fact]
    public void A_gradual_deployment_goes_back_at_an_error_of_the_new_version_and_at_other_alarms()
    {
        var template = Everything.Template(Everything.Api);

        template.Properties("Orders")["DeploymentPreference"].ShouldBeJson(
            """{ "Type": "Canary10Percent5Minutes", "Alarms": [{ "Ref": "OrdersRollbackAlarm" }, "shop-down", "all-down"] }""");
        template.Resource("OrdersRollbackAlarm").ShouldBeJson("""
            {
              "Type": "AWS::CloudWatch::Alarm",
              "Properties": {
                "AlarmDescription": "The new version of the function fails, so CodeDeploy moves the traffic back to the old one.",
                "Namespace": "AWS/Lambda",
                "MetricName": "Errors",
                "Dimensions": [
                  { "Name": "FunctionName", "Value": { "Ref": "Orders" } },
                  { "Name": "Resource", "Value": { "Fn::Sub": "${Orders}:live" } },
                  { "Name": "ExecutedVersion", "Value": { "Fn::GetAtt": ["Orders.Version", "Version"] } }
                ],
                "Statistic": "Sum",
                "Period": 60,
                "EvaluationPeriods": 1,
                "Threshold": 1,
                "ComparisonOperator": "GreaterThanOrEqualToThreshold",
                "TreatMissingData": "notBreaching",
                "Tags": [{ "Key": "cost center", "Value": "4711" }, { "Key": "team", "Value": "orders" }]
              }
            }
            """);
    }

    [Fact]
    public void The_preference_of_the_assembly_is_that_of_each_function_without_its_own()
    {
        var template = Everything.Template(
            "[assembly: RestApi(\"A\"), DeploymentPreference(\"${How}\", RollbackOnErrors = false), StackParameter(\"How\", Default = \"AllAtOnce\")] [LambdaFunction]" + Operation
            + "[LambdaFunction, DeploymentPreference(\"AllAtOnce\", RollbackOnErrors = false)] public sealed class G { [HttpGet(\"/g\")] public string Other() => \"\"; }");

        template.Properties("F")["DeploymentPreference"].ShouldBeJson("""{ "Type": { "Fn::Sub": "${How}" } }""");
        template.Properties("G")["DeploymentPreference"].ShouldBeJson("""{ "Type": "AllAtOnce" }""");
        template.Resource("FRollbackAlarm").ShouldBeNull();
    }

    // Without SAM nothing publishes a version of new code, so an alias would name the first code for ever.
    [Fact]
    public void A_plain_template_has_no_alias_and_each_setting_that_needs_one_is_a_warning()
    {
        const string Source = "[assembly: RestApi(\"A\"), DeploymentPreference(\"AllAtOnce\")] [LambdaFunction(Alias = \"a\", ProvisionedConcurrency = 1), DeploymentPreference(\"AllAtOnce\")]" + Operation;

        var generated = Generated.From(Compiler.Compile(Source), properties: new(("SluiceTemplate", "CloudFormation")));

        generated.Diagnostics.Select(d => $"{d.Id} {Source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}").Order(StringComparer.Ordinal).ShouldBe(
            ["SLUICE113 \"a\"", "SLUICE113 1", "SLUICE113 DeploymentPreference(\"AllAtOnce\")", "SLUICE113 DeploymentPreference(\"AllAtOnce\")"]);
        var template = Everything.Template(Source, "CloudFormation");
        Uri(template).ShouldEndWith("/functions/${F.Arn}/invocations");
        template.Properties("GetPermission")["FunctionName"].ShouldBeJson("""{ "Fn::GetAtt": ["F", "Arn"] }""");
        template["Resources"]!.AsObject().Select(resource => (string)resource.Value!["Type"]!).ShouldNotContain("AWS::CloudWatch::Alarm");
    }

    private static string Uri(JsonNode template) =>
        (string)template.Properties("RestApi")["Body"]!["paths"]!["/"]!["get"]!["x-amazon-apigateway-integration"]!["uri"]!["Fn::Sub"]!;
}
