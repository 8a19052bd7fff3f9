using Sluice.Generator.Tests.DeployFiles.Settings;

namespace Sluice.Generator.Tests.Terraform;

/// <summary>Settings that only some APIs have.</summary>
public sealed class SettingTests
{
    private static readonly Built Switched = new(
        """
        [assembly: RestApi("Api", Parameters = ["EndpointType=Kind", "VpcEndpoints=Endpoints", "MinimumCompressionSize=Size", "DisableDefaultEndpoint=Off"])]
        [assembly: StackParameter("Kind", Default = "REGIONAL", AllowedValues = ["REGIONAL", "PRIVATE"]), StackParameter("Endpoints", Type = "CommaDelimitedList", Default = "")]
        [assembly: StackParameter("Size", Type = "Number", Default = "-1"), StackParameter("Off", Default = "false", AllowedValues = ["true", "false"])]
        [assembly: StackParameter("Cache", Default = "0", AllowedValues = ["0", "0.5"]), StackParameter("Log", Default = "true", AllowedValues = ["true", "false"])]
        [assembly: StackParameter("Rate", Type = "Number", Default = "0"), StackParameter("Quota", Type = "Number", Default = "0")]
        [assembly: StackParameter("Format", Default = "JSON", AllowedValues = ["JSON", "Text"]), StackParameter("Level", Default = "INFO", AllowedValues = ["INFO", "DEBUG"])]
        [assembly: StackParameter("Reserved", Type = "Number", Default = "-1"), StackParameter("Snap", Default = "false", AllowedValues = ["true", "false"])]
        [assembly: StageSettings(Parameters = ["CacheSize=Cache", "AccessLog=Log", "RateLimit=Rate", "BurstLimit=Rate"]), StageVariable("table", "${Kind}")]
        [assembly: UsagePlan("free", Parameters = ["Quota=Quota", "RateLimit=Rate", "BurstLimit=Rate"])]

        [LambdaFunction(Parameters = ["LogFormat=Format", "ApplicationLogLevel=Level", "ReservedConcurrency=Reserved", "SnapStart=Snap"])]
        public sealed class Orders { [HttpGet("/orders/{id}"), Cache(60), RequireApiKey] public string Find(string id) => id; }
        """);

    [Fact]
    public void Settings_of_the_api_that_are_parameters_are_expressions() => Switched.Resource("api_gateway_rest_api.rest_api").ShouldBeJson(
        """
        { "name": "Api", "disable_execute_api_endpoint": "${var.off}", "minimum_compression_size": "${var.size}", "fail_on_warnings": true,
          "put_rest_api_mode": "overwrite", "body": "${local.body}",
          "endpoint_configuration": { "types": ["${var.kind}"], "vpc_endpoint_ids": "${tostring(var.kind) == \"PRIVATE\" ? var.endpoints : null}" } }
        """);

    // The size is not in the body, and the stage has it only after another deployment.
    [Fact]
    public void Another_size_of_compression_makes_another_deployment() =>
        Switched.Resource("api_gateway_deployment.rest_api_deployment")["triggers"].ShouldBeJson("""{ "redeployment": "${sha1(\"${local.body}${var.size}\")}" }""");

    [Fact]
    public void A_stage_has_its_cache_and_its_log_only_where_the_parameters_say_so()
    {
        Switched.Resource("api_gateway_stage.rest_api_stage").ShouldBeJson(
            """
            { "rest_api_id": "${aws_api_gateway_rest_api.rest_api.id}", "deployment_id": "${aws_api_gateway_deployment.rest_api_deployment.id}",
              "stage_name": "prod", "cache_cluster_enabled": "${!(tostring(var.cache) == \"0\")}",
              "cache_cluster_size": "${tostring(var.cache) == \"0\" ? null : var.cache}", "variables": { "table": "${var.kind}" },
              "dynamic": { "access_log_settings": { "for_each": "${tobool(var.log) ? [1] : []}", "content": {
                "destination_arn": "${aws_cloudwatch_log_group.access_log[0].arn}",
                "format":
            """ + Switched.Resource("api_gateway_stage.rest_api_stage")["dynamic"]!["access_log_settings"]!["content"]!["format"]!.ToJsonString() + "} } } }");
        Switched.Resource("cloudwatch_log_group.access_log")["count"]!.GetValue<string>().ShouldBe("${tobool(var.log) ? 1 : 0}");
    }

    [Fact]
    public void The_settings_of_a_method_are_a_resource_with_the_path_as_the_stage_names_it()
    {
        Switched.Resource("api_gateway_method_settings.all_method_settings").ShouldBeJson(
            """
            { "rest_api_id": "${aws_api_gateway_rest_api.rest_api.id}", "stage_name": "${aws_api_gateway_stage.rest_api_stage.stage_name}", "method_path": "*/*",
              "settings": { "throttling_rate_limit": "${tonumber(var.rate) == 0 ? null : var.rate}",
                "throttling_burst_limit": "${tonumber(var.rate) == 0 ? null : var.rate}", "caching_enabled": false } }
            """);
        var one = Switched.Resource("api_gateway_method_settings.find_method_settings");
        one["method_path"]!.GetValue<string>().ShouldBe("~1orders~1{id}/GET");
        one["settings"].ShouldBeJson(
            """
            { "throttling_rate_limit": "${tonumber(var.rate) == 0 ? null : var.rate}", "throttling_burst_limit": "${tonumber(var.rate) == 0 ? null : var.rate}",
              "caching_enabled": "${!(tostring(var.cache) == \"0\")}", "cache_ttl_in_seconds": 60, "cache_data_encrypted": true }
            """);
    }

    [Fact]
    public void A_usage_plan_has_its_limits_only_where_the_parameters_say_so() => Switched.Resource("api_gateway_usage_plan.usage_planfree").ShouldBeJson(
        """
        { "name": "${var.stack_name}-free",
          "api_stages": { "api_id": "${aws_api_gateway_rest_api.rest_api.id}", "stage": "${aws_api_gateway_stage.rest_api_stage.stage_name}" },
          "throttle_settings": { "rate_limit": "${tonumber(var.rate) == 0 ? null : var.rate}", "burst_limit": "${tonumber(var.rate) == 0 ? null : var.rate}" },
          "dynamic": { "quota_settings": { "for_each": "${!(tonumber(var.quota) == 0) ? [1] : []}", "content": { "limit": "${var.quota}", "period": "MONTH" } } } }
        """);

    [Fact]
    public void A_function_has_levels_only_for_a_log_in_json_and_snapshots_only_where_the_parameter_says_so()
    {
        var function = Switched.Resource("lambda_function.orders");

        function["logging_config"].ShouldBeJson(
            """
            { "log_format": "${var.format}", "application_log_level": "${tostring(var.format) == \"JSON\" ? var.level : null}",
              "log_group": "${aws_cloudwatch_log_group.orders_log_group.name}" }
            """);
        function["reserved_concurrent_executions"]!.GetValue<string>().ShouldBe("${tonumber(var.reserved) == -1 ? null : var.reserved}");
        function["publish"]!.GetValue<bool>().ShouldBeTrue();
        function["dynamic"].ShouldBeJson(
            """{ "snap_start": { "for_each": "${tobool(var.snap) ? [1] : []}", "content": { "apply_on": "PublishedVersions" } } }""");
        Switched.Resource("lambda_permission.find_permission")["qualifier"]!.GetValue<string>().ShouldBe("${aws_lambda_alias.orders.name}");
    }

    [Fact]
    public void Key_domain_alarm_log_and_web_acl_are_resources_of_the_module()
    {
        var built = Built.Everything;

        built.Names("api_gateway_api_key").ShouldBe(["api_keyacme"]);
        built.Resource("api_gateway_usage_plan_key.usage_planpartnersacme").ShouldBeJson(
            """
            { "key_id": "${aws_api_gateway_api_key.api_keyacme.id}", "key_type": "API_KEY", "usage_plan_id": "${aws_api_gateway_usage_plan.usage_planpartners.id}" }
            """);
        built.Resource("api_gateway_domain_name.custom_domain")["mutual_tls_authentication"].ShouldBeJson(
            """{ "truststore_uri": "s3://trust/store.pem", "truststore_version": "v1" }""");
        built.Names("route53_record").ShouldBe(["domain_record", "DomainRecordIPv6"]);
        built.Resource("cloudwatch_log_group.orders_log_group")["skip_destroy"]!.GetValue<bool>().ShouldBeTrue();
        built.Resource("wafv2_web_acl_association.web_acl_association")["web_acl_arn"]!.GetValue<string>().ShouldBe("${var.web_acl}");
        built.Resource("cloudwatch_metric_alarm.guard_errors_alarm").ShouldBeJson(
            """
            { "alarm_name": "${var.stack_name}-GuardErrorsAlarm", "alarm_description": "Too many invocations of the function fail.",
              "alarm_actions": ["${var.alarm_topic}"], "namespace": "AWS/Lambda", "metric_name": "Errors",
              "dimensions": { "FunctionName": "${aws_lambda_function.guard.function_name}" }, "statistic": "Sum", "period": 60, "evaluation_periods": 5,
              "datapoints_to_alarm": 3, "threshold": 1, "comparison_operator": "GreaterThanOrEqualToThreshold", "treat_missing_data": "notBreaching",
              "tags": { "cost center": "4711", "team": "${var.team}" } }
            """);
        built.Resource("cloudwatch_metric_alarm.orders_error_rate_alarm")["metric_query"]![1].ShouldBeJson(
            """
            { "id": "part", "return_data": false, "metric": { "namespace": "AWS/Lambda", "metric_name": "Errors",
              "dimensions": { "FunctionName": "${aws_lambda_function.orders.function_name}" }, "period": 300, "stat": "Sum" } }
            """);
    }

    [Fact]
    public void An_alias_names_the_newest_version_and_has_the_settings_of_asynchronous_invocations()
    {
        var built = Built.Everything;

        built.Resource("lambda_alias.orders").ShouldBeJson(
            """
            { "name": "live", "function_name": "${aws_lambda_function.orders.function_name}", "function_version": "${aws_lambda_function.orders.version}" }
            """);
        built.Resource("lambda_provisioned_concurrency_config.orders").ShouldBeJson(
            """
            { "count": "${tonumber(var.ready) == 0 ? 0 : 1}", "function_name": "${aws_lambda_alias.orders.function_name}",
              "qualifier": "${aws_lambda_alias.orders.name}", "provisioned_concurrent_executions": "${var.ready}" }
            """);
        built.Resource("lambda_function_event_invoke_config.orders")["qualifier"]!.GetValue<string>().ShouldBe("${aws_lambda_alias.orders.name}");
    }

    // Every API of the region logs with that role.
    [Fact]
    public void Terraform_does_not_destroy_the_accounts_role_for_logs()
    {
        string[] kept = ["api_gateway_account.api_gateway_account", "iam_role.cloud_watch_role"];

        kept.ShouldAllBe(address => Built.Everything.Resource(address)["lifecycle"]!["prevent_destroy"]!.GetValue<bool>());
        Built.Everything.Resource("api_gateway_stage.rest_api_stage")["depends_on"].ShouldBeJson("""["aws_api_gateway_account.api_gateway_account"]""");
    }
}
