using System.Net;
using Sluice.DeployFiles.Tests.Support;
using Sluice.LocalGateway.Linting;

namespace Sluice.DeployFiles.Tests;

/// <summary>One API with every setting for deployments, as the tools that deploy it see it.</summary>
public sealed class SettingTests(BuiltSettings built) : IClassFixture<BuiltSettings>
{
    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void The_template_has_no_error_and_no_warning(string form)
    {
        var template = Path.Combine(built.Deploy(form), "template.json");

        StackLint.Check(File.ReadAllBytes(template), null).ShouldBeEmpty();

        if (form == "Sam")
        {
            built.LintSam();
        }
        else
        {
            // Without SAM there is no alias, so nothing takes the parameter of its provisioned concurrency.
            ExternalTool.Lint("--ignore-checks", "W2001", "--", template);
        }
    }

    [Fact]
    public void What_sam_makes_of_it_has_no_error_and_the_functions_role_has_every_permission()
    {
        built.LintSam();

        var resources = built.Sam.Resources;
        var role = resources["OrdersRole"]!["Properties"]!;
        role["ManagedPolicyArns"]!.AsArray().Select(arn => (string)arn!).ShouldContain("arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess");
        role["Policies"]!.AsArray().SelectMany(policy => policy!["PolicyDocument"]!["Statement"]!.AsArray()).Select(statement => (string)statement!["Action"]!)
            .Order(StringComparer.Ordinal).ShouldBe(["events:PutEvents", "sns:Publish", "sqs:SendMessage"]);
        ((string)resources["Orders"]!["Properties"]!["TracingConfig"]!["Mode"]!).ShouldBe("Active");
        role["Tags"]!.AsArray().Select(tag => $"{tag!["Key"]}={tag["Value"]}").ShouldBe(["lambda:createdBy=SAM", "cost center=4711", "team=orders"]);
    }

    [Fact]
    public void Sams_deployment_group_watches_the_alarms_and_its_alias_is_what_the_api_calls()
    {
        var resources = built.Sam.Resources;
        var group = resources["OrdersDeploymentGroup"]!["Properties"]!;
        group["AlarmConfiguration"]!["Alarms"]!.ToJsonString().ShouldBe("""[{"Name":{"Ref":"OrdersRollbackAlarm"}},{"Name":"shop-down"},{"Name":"all-down"}]""");
        group["DeploymentConfigName"]!.ToJsonString().ShouldContain("Canary10Percent5Minutes");
        resources["OrdersRollbackAlarm"]!["Properties"]!["Dimensions"]![2]!["Value"]!["Fn::GetAtt"]![0]!.GetValue<string>().ShouldStartWith("OrdersVersion");
        ((string)resources["AddPermission"]!["Properties"]!["FunctionName"]!["Ref"]!).ShouldBe("OrdersAliaslive");
        ((string)resources["OrdersEventInvokeConfig"]!["Properties"]!["Qualifier"]!).ShouldBe("live");
        ((string)resources["GuardPermission"]!["Properties"]!["FunctionName"]!["Ref"]!).ShouldBe("GuardAliascurrent");
    }

    // moto's CloudFormation does not know alarms, aliases and domain names, so each resource is created by the call of its service.
    [Fact]
    public void Every_resource_of_sams_template_can_be_created() => Create(built.Sam.Transformed).ShouldBe(
        """{"role": 5, "account": 1, "stage": 1, "domain": 1, "mapping": 1, "record": 2, "association": 1, "function": 3, "alias": 2, "eventInvokeConfig": 1, "alarm": 12}""");

    [Fact]
    public void Every_resource_of_the_plain_template_can_be_created() => Create(Path.Combine(built.Deploy("CloudFormation"), "template.json")).ShouldBe(
        """{"role": 4, "account": 1, "stage": 1, "domain": 1, "mapping": 1, "record": 2, "association": 1, "function": 3, "eventInvokeConfig": 1, "alarm": 11}""");

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public async Task The_local_gateway_serves_it(string form)
    {
        var deploy = built.Deploy(form);
        using var client = new HttpClient();
        await using var gateway = await GatewayProcess.StartAsync(deploy, Path.GetDirectoryName(deploy)!, client, "--api-key", "key");

        using var added = await client.PostAsync("orders", new StringContent("[\"a\"]", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        using var refused = await client.GetAsync("prices/1", TestContext.Current.CancellationToken);

        added.StatusCode.ShouldBe(HttpStatusCode.Accepted, gateway.Output);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, gateway.Output);
    }

    private static string Create(string template)
    {
        var (exitCode, output) = ExternalTool.Python("settings.py", "moto,boto3", template);
        exitCode.ShouldBe(0, output);
        return output.Trim().Split('\n')[^1];
    }
}
