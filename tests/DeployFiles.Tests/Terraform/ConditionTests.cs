using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Checks;
using Sluice.DeployFiles.Tests.Terraform.StandIns;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>What Terraform makes of a module's conditions with different values of its variables.</summary>
public sealed class ConditionTests(BuiltModules built)
{
    private readonly AppliedModule _off = built.Applied(SwitchedApi.Name);
    private readonly AppliedModule _on = built.Applied(SwitchedApi.Name, new()
    {
        ["kind"] = "PRIVATE",
        ["endpoints"] = new JsonArray("vpce-1", "vpce-2"),
        ["size"] = 1000,
        ["off"] = "true",
        ["cache"] = "0.5",
        ["log"] = "true",
        ["rate"] = 7,
        ["quota"] = 9,
        ["format"] = "JSON",
        ["reserved"] = 3,
        ["snap"] = "true",
    });

    [Fact]
    public void The_module_has_no_finding() => ModuleCheck.Check(built.Module(SwitchedApi.Name)).ShouldBeEmpty();

    [Fact]
    public void The_api_has_what_the_variables_say()
    {
        const string Api = "aws_api_gateway_rest_api.rest_api";
        const string Deployment = "aws_api_gateway_deployment.rest_api_deployment";

        Of(_off, Api, "endpoint_configuration").ShouldContain("\"types\":[\"REGIONAL\"],\"vpc_endpoint_ids\":null");
        Of(_on, Api, "endpoint_configuration").ShouldContain("\"types\":[\"PRIVATE\"],\"vpc_endpoint_ids\":[\"vpce-1\",\"vpce-2\"]");
        (Of(_off, Api, "minimum_compression_size"), Of(_on, Api, "minimum_compression_size")).ShouldBe(("-1", "1000"));
        Of(_off, Deployment, "triggers").ShouldNotBe(Of(_on, Deployment, "triggers"));
    }

    [Fact]
    public void The_stage_has_its_cache_and_its_log_only_where_the_variables_say_so()
    {
        const string Stage = "aws_api_gateway_stage.rest_api_stage";

        (Of(_off, Stage, "cache_cluster_enabled"), Of(_off, Stage, "cache_cluster_size")).ShouldBe(("false", "null"));
        Of(_off, Stage, "access_log_settings").ShouldBe("[]");
        (Of(_on, Stage, "cache_cluster_enabled"), Of(_on, Stage, "cache_cluster_size")).ShouldBe(("true", "\"0.5\""));
        Of(_on, Stage, "access_log_settings").ShouldContain("<aws_cloudwatch_log_group.access_log.arn>");
        (_off.Instances("aws_cloudwatch_log_group.access_log").Count, _on.Instances("aws_cloudwatch_log_group.access_log").Count).ShouldBe((0, 1));
        (Settings(_off, "throttling_rate_limit"), Settings(_on, "throttling_rate_limit")).ShouldBe(("null", "7"));
    }

    [Fact]
    public void The_function_and_the_usage_plan_have_what_the_variables_say()
    {
        const string Function = "aws_lambda_function.orders";
        const string Plan = "aws_api_gateway_usage_plan.usage_planfree";

        (Of(_off, Function, "snap_start"), Of(_off, Function, "reserved_concurrent_executions")).ShouldBe(("[]", "null"));
        Of(_on, Function, "snap_start").ShouldContain("PublishedVersions");
        Of(_on, Function, "reserved_concurrent_executions").ShouldBe("3");
        Of(_off, Function, "logging_config").ShouldContain("\"application_log_level\":null");
        Of(_on, Function, "logging_config").ShouldContain("\"application_log_level\":\"INFO\"");
        Of(_off, Plan, "quota_settings").ShouldBe("[]");
        Of(_on, Plan, "quota_settings").ShouldContain("\"limit\":9");
    }

    [Fact]
    public void Texts_keep_quotes_and_signs_of_terraform_and_a_stored_value_is_read()
    {
        var variables = _off.Instances("aws_lambda_function.orders").Single()["environment"]![0]!["variables"]!;

        ((string)variables["TABLE"]!).ShouldBe("""<data.aws_ssm_parameter.table.insecure_value>/a "quoted" ${text} \ $""");
        ((string)variables["TOKEN"]!).ShouldBe("token");
        ((string)variables["KIND"]!).ShouldBe("$REGIONAL");
        ((string)_off.Instances("aws_api_gateway_stage.rest_api_stage").Single()["variables"]!["table"]!)
            .ShouldBe("<data.aws_ssm_parameter.table.insecure_value>-REGIONAL");
        ((string)_off.Output("secret")!).ShouldBe("xtoken");
        var body = JsonNode.Parse((string)_off.Instances("aws_api_gateway_rest_api.rest_api").Single()["body"]!)!;
        ((string)body["components"]!["securitySchemes"]!["people"]!["x-amazon-apigateway-authorizer"]!["providerARNs"]![0]!)
            .ShouldEndWith("""userpool/a "quoted" ${text} \ $""");
    }

    // In JSON, without the escapes of characters that HTML knows.
    private static string Of(AppliedModule applied, string address, string argument) => Text(applied.Instances(address).Single()[argument]);

    private static string Settings(AppliedModule applied, string argument) =>
        Text(applied.Instances("aws_api_gateway_method_settings.all_method_settings").Single()["settings"]![0]![argument]);

    private static string Text(JsonNode? node) => (node?.ToJsonString() ?? "null")
        .Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal);
}
