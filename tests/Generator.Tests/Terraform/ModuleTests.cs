using System.Text.Json.Nodes;
using Sluice.Generator.Tests.DeployFiles.Settings;

namespace Sluice.Generator.Tests.Terraform;

/// <summary>The core of a module: functions, roles, API, deployment, stage, permissions, variables and outputs.</summary>
public sealed class ModuleTests
{
    private const string Source =
        """
        [assembly: RestApi("Shop", Description = "A shop")]
        [assembly: StackParameter("Table", Default = "orders"), StackParameter("Days", Type = "Number", Default = "14", MinValue = 1)]
        [assembly: StackParameter("Subnets", Type = "CommaDelimitedList", Default = "subnet-1, subnet-2"), StackParameter("Groups", Type = "CommaDelimitedList", Default = "sg-1")]
        [assembly: StackParameter("UseVpc", Default = "false", AllowedValues = ["true", "false"])]
        [assembly: StackParameter("Secret", NoEcho = true, MinLength = 8, AllowedPattern = "[a-z]+", ConstraintDescription = "Use letters.")]
        [assembly: StackParameter("Stored", Type = "AWS::SSM::Parameter::Value<String>", Default = "/shop/level")]
        [assembly: StackOutput("OrdersArn", "${Orders.Arn}", Description = "The function"), StackOutput("Hidden", "${Secret}")]

        [LambdaFunction(Description = "Takes orders", Parameters = ["LogRetention=Days"])]
        [EnvironmentVariable("TABLE", "${Table}"), EnvironmentVariable("URL", "${InvokeUrl}"), EnvironmentVariable("LEVEL", "${Stored}")]
        [Vpc(Subnets = ["${Subnets}"], SecurityGroups = ["${Groups}"], Parameters = ["Enabled=UseVpc"])]
        [Allow("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}", "dynamodb:GetItem")]
        public sealed class Orders
        {
            [HttpGet("/orders/{id}")] public string Find(string id) => id;

            [HttpGet("/orders")] public string List() => "";
        }

        [LambdaFunction] public sealed class Prices { [HttpGet("/prices")] public string Get() => ""; }
        """;

    private static readonly Built Shop = new(Source);

    [Fact]
    public void The_deploy_folder_has_the_module_beside_the_files_of_the_local_gateway() => Shop.Paths.Order(StringComparer.Ordinal)
        .Where(path => !path.StartsWith("vtl/", StringComparison.Ordinal))
        .ShouldBe(["body.json.tftpl", "main.tf.json", "openapi.client.json", "openapi.json", "outputs.tf.json", "template.json", "variables.tf.json"]);

    [Fact]
    public void A_project_for_another_template_has_no_module() =>
        Emitting.DeployFilesEmitter.Emit(Everything.Api).Items.ShouldAllBe(file => !file.Path.Contains(".tf", StringComparison.Ordinal));

    [Fact]
    public void A_function_has_its_code_its_role_its_log_and_its_settings() => Shop.Resource("lambda_function.orders").ShouldBeJson(
        """
        {
          "function_name": "${var.stack_name}-Orders", "description": "Takes orders", "handler": "Api", "runtime": "dotnet10",
          "filename": "${local.code_file}", "source_code_hash": "${local.code_file == null ? null : filebase64sha256(local.code_file)}",
          "s3_bucket": "${var.code_bucket}", "s3_key": "${var.code_key}",
          "architectures": ["x86_64"], "memory_size": 512, "timeout": 10,
          "environment": { "variables": {
            "SLUICE_FUNCTION": "Orders", "LEVEL": "${data.aws_ssm_parameter.stored.insecure_value}", "TABLE": "${var.table}",
            "URL": "https://${aws_api_gateway_rest_api.rest_api.id}.execute-api.${data.aws_region.current.region}.${data.aws_partition.current.dns_suffix}/prod" } },
          "logging_config": { "log_format": "Text", "log_group": "${aws_cloudwatch_log_group.orders_log_group.name}" },
          "role": "${aws_iam_role.orders_role.arn}",
          "depends_on": ["aws_iam_role_policy_attachment.orders_role_policy1", "aws_iam_role_policy_attachment.orders_role_policy2", "aws_iam_role_policy.orders_role_policy"],
          "dynamic": { "vpc_config": { "for_each": "${tobool(var.use_vpc) ? [1] : []}", "content": {
            "subnet_ids": "${var.subnets}", "security_group_ids": "${var.groups}" } } }
        }
        """);

    [Fact]
    public void The_log_is_retained_as_long_as_the_parameter_says() => Shop.Resource("cloudwatch_log_group.orders_log_group").ShouldBeJson(
        """{ "name": "/aws/lambda/${var.stack_name}-Orders", "retention_in_days": "${var.days}" }""");

    [Fact]
    public void A_role_has_its_policies_and_a_policy_under_a_switch_has_a_count()
    {
        Shop.Resource("iam_role.orders_role").ShouldBeJson(
            """
            { "name_prefix": "${substr(\"${var.stack_name}-OrdersRole-\", 0, 38)}", "assume_role_policy": "${jsonencode(local.lambda_trust)}" }
            """);
        Shop.Resource("iam_role_policy_attachment.orders_role_policy2").ShouldBeJson(
            """
            { "count": "${tobool(var.use_vpc) ? 1 : 0}", "role": "${aws_iam_role.orders_role.name}",
              "policy_arn": "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole" }
            """);
        Shop.Resource("iam_role_policy.orders_role_policy").ShouldBeJson(
            """{ "role": "${aws_iam_role.orders_role.id}", "name": "statements", "policy": "${jsonencode(local.orders_role_policy)}" }""");
        Shop.Main["locals"]!["orders_role_policy"].ShouldBeJson(
            """
            { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["dynamodb:GetItem"],
              "Resource": "arn:${data.aws_partition.current.partition}:dynamodb:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:table/${var.table}" }] }
            """);
        Shop.Main["locals"]!["lambda_trust"].ShouldBeJson(
            """
            { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }] }
            """);
    }

    [Fact]
    public void The_api_has_the_body_and_another_body_makes_another_deployment()
    {
        Shop.Resource("api_gateway_rest_api.rest_api").ShouldBeJson(
            """
            { "name": "Shop", "description": "A shop", "fail_on_warnings": true, "put_rest_api_mode": "overwrite", "body": "${local.body}",
              "endpoint_configuration": { "types": ["REGIONAL"] } }
            """);
        Shop.Resource("api_gateway_deployment.rest_api_deployment").ShouldBeJson(
            """
            { "rest_api_id": "${aws_api_gateway_rest_api.rest_api.id}", "triggers": { "redeployment": "${sha1(local.body)}" },
              "lifecycle": { "create_before_destroy": true }, "depends_on": ["aws_api_gateway_rest_api.rest_api"] }
            """);
        Shop.Resource("api_gateway_stage.rest_api_stage").ShouldBeJson(
            """
            { "rest_api_id": "${aws_api_gateway_rest_api.rest_api.id}", "stage_name": "prod",
              "deployment_id": "${aws_api_gateway_deployment.rest_api_deployment.id}" }
            """);
    }

    // Terraform refuses a circle: the document of the API names this function, and the function has the API's address.
    [Fact]
    public void A_function_that_knows_the_api_is_in_the_body_by_its_name_and_another_one_by_its_resource()
    {
        var body = Shop.Main["locals"]!["body"]!.GetValue<string>();

        body.ShouldStartWith("${templatefile(\"${path.module}/body.json.tftpl\", {");
        body.ShouldNotContain("aws_lambda_function.orders");
        body.ShouldContain("aws_lambda_function_prices_arn = aws_lambda_function.prices.arn");
        Shop.File("body.json.tftpl").ShouldContain("function:${var_stack_name}-Orders/invocations");
    }

    [Fact]
    public void Each_operation_has_a_permission_limited_to_its_path() => Shop.Resource("lambda_permission.find_permission").ShouldBeJson(
        """
        { "action": "lambda:InvokeFunction", "function_name": "${aws_lambda_function.orders.function_name}", "principal": "apigateway.amazonaws.com",
          "source_arn": "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:${aws_api_gateway_rest_api.rest_api.id}/prod/GET/orders/*" }
        """);

    [Fact]
    public void A_parameter_is_a_variable_with_its_type_its_default_and_its_rules() => JsonNode.Parse(
        """{ "days": null, "groups": null, "secret": null, "stored": null, "subnets": null, "table": null, "use_vpc": null }""")!.AsObject()
        .Select(name => name.Key + " " + Shop.Variables[name.Key]!.ToJsonString()).ShouldBe(
        [
            """days {"type":"number","nullable":false,"default":14,"validation":[{"condition":"${var.days \u003E= 1}","error_message":"Use at least 1."}]}""",
            """groups {"type":"list(string)","nullable":false,"default":["sg-1"]}""",
            """secret {"type":"string","nullable":false,"sensitive":true,"validation":[{"condition":"${can(regex(\u0022^(?:[a-z]\u002B)$\u0022, var.secret))}","error_message":"Use letters."},{"condition":"${length(var.secret) \u003E= 8}","error_message":"Use letters."}]}""",
            """stored {"type":"string","nullable":false,"default":"/shop/level"}""",
            """subnets {"type":"list(string)","nullable":false,"default":["subnet-1","subnet-2"]}""",
            """table {"type":"string","nullable":false,"default":"orders"}""",
            """use_vpc {"type":"string","nullable":false,"default":"false","validation":[{"condition":"${contains([\u0022true\u0022, \u0022false\u0022], var.use_vpc)}","error_message":"Use one of: true, false."}]}""",
        ]);

    [Fact]
    public void A_stored_value_is_read_from_systems_manager() =>
        Shop.Main["data"]!["aws_ssm_parameter"].ShouldBeJson("""{ "stored": { "name": "${var.stored}" } }""");

    [Fact]
    public void The_code_is_the_zip_beside_the_module_or_a_file_or_in_a_bucket()
    {
        Shop.Main["locals"]!["code_file"]!.GetValue<string>()
            .ShouldBe("${var.code_bucket == null ? coalesce(var.code_file, \"${path.module}/Api.zip\") : null}");
        string[] code = ["code_file", "code_bucket", "code_key"];
        code.ShouldAllBe(name => Shop.Variables[name]!.AsObject().ContainsKey("default") && Shop.Variables[name]!["default"] == null);
    }

    [Fact]
    public void Outputs_are_those_of_the_template_and_one_with_a_secret_is_sensitive() => Shop.Outputs.ShouldBeJson(
        """
        {
          "invoke_url": { "description": "The stage's address", "value": "https://${aws_api_gateway_rest_api.rest_api.id}.execute-api.${data.aws_region.current.region}.${data.aws_partition.current.dns_suffix}/${aws_api_gateway_stage.rest_api_stage.stage_name}" },
          "rest_api_id": { "description": "The API's id", "value": "${aws_api_gateway_rest_api.rest_api.id}" },
          "hidden": { "value": "${var.secret}", "sensitive": true },
          "orders_arn": { "description": "The function", "value": "${aws_lambda_function.orders.arn}" }
        }
        """);

    [Fact]
    public void Classes_whose_names_differ_in_a_capital_have_resources_of_their_own()
    {
        var built = new Built(
            """
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class Orders { [HttpGet("/")] public string Get() => ""; }
            [LambdaFunction] public sealed class orders { [HttpGet("/b")] public string GetB() => ""; }
            """);

        built.Names("lambda_function").Order(StringComparer.Ordinal).ShouldBe(["Orders", "orders"]);
        built.Resource("lambda_function.Orders")["function_name"]!.GetValue<string>().ShouldBe("${var.stack_name}-Orders");
        built.Resource("lambda_permission.GetBPermission")["function_name"]!.GetValue<string>().ShouldBe("${aws_lambda_function.orders.function_name}");
        built.Addresses().Distinct().Count().ShouldBe(built.Addresses().Count());
    }

    [Fact]
    public void An_api_without_functions_has_neither_variables_for_code_nor_data_that_nothing_uses()
    {
        var built = new Built("[assembly: RestApi(\"Api\")] public interface IA { [HttpGet(\"/\"), Mock(\"1\")] int Get(); }");

        built.Variables.AsObject().Select(variable => variable.Key).ShouldBe(["stack_name"]);
        built.Main["data"].ShouldBeJson("""{ "aws_partition": { "current": {} }, "aws_region": { "current": {} } }""");
    }

    [Fact]
    public void Parameters_whose_names_terraform_reserves_or_the_module_has_keep_their_names() => new Built(
        """
        [assembly: RestApi("Api"), StackParameter("Version"), StackParameter("source"), StackParameter("StackName"), StackParameter("TokenKey"), StackParameter("OAuthKey"), StackParameter("tokenKey")]
        [assembly: StageVariable("all", "${Version}${source}${StackName}${TokenKey}${OAuthKey}${tokenKey}")]
        public interface IA { [HttpGet("/"), Mock("1")] int Get(); }
        """).Resource("api_gateway_stage.rest_api_stage")["variables"].ShouldBeJson(
        """{ "all": "${var.Version}${var.source_}${var.StackName}${var.token_key}${var.OAuthKey}${var.tokenKey}" }""");
}
