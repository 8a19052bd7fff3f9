using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.DeployFiles.Tests.Terraform.Checks;
using Sluice.DeployFiles.Tests.Terraform.Modules;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>Each kind of mistake is found in a module that is fine otherwise.</summary>
public sealed class ModuleCheckTests
{
    internal const string Fine = """
        {
          "//": "a comment",
          "terraform": {"required_providers": {"aws": {"source": "hashicorp/aws", "version": ">= 5.0"}}},
          "variable": {
            "stage": {"type": "string", "default": "${not an expression", "validation": {"condition": "${length(var.stage) > 0}", "error_message": "empty"}},
            "log": {"type": "bool", "default": false}
          },
          "locals": {"tags": {"team": "a"}, "name": "${var.stage}-api"},
          "data": {"aws_region": {"current": {}}},
          "resource": {
            "aws_api_gateway_rest_api": {"api": {"name": "${local.name}", "endpoint_configuration": {"types": ["REGIONAL"]}, "tags": "${local.tags}"}},
            "aws_api_gateway_deployment": {"api": {"rest_api_id": "${aws_api_gateway_rest_api.api.id}", "lifecycle": {"create_before_destroy": true}}},
            "aws_cloudwatch_log_group": {"access": {"count": "${var.log ? 1 : 0}", "name": "x", "retention_in_days": 7}},
            "aws_api_gateway_stage": {"api": {
              "rest_api_id": "${aws_api_gateway_rest_api.api.id}", "deployment_id": "${aws_api_gateway_deployment.api.id}", "stage_name": "${var.stage}",
              "dynamic": {"access_log_settings": {
                "for_each": "${aws_cloudwatch_log_group.access}", "content": {"destination_arn": "${access_log_settings.value.arn}", "format": "$context.requestId"}}},
              "variables": {"region": "${data.aws_region.current.name}", "type": "${aws_api_gateway_rest_api.api.endpoint_configuration[0].types[0]}"},
              "depends_on": ["aws_cloudwatch_log_group.access"]}}
          },
          "output": {"url": {"value": "${aws_api_gateway_stage.api.invoke_url}", "description": "${free text"}}
        }
        """;

    private static readonly (string Finding, Action<JsonNode> Break)[] Mistakes =
    [
        ("main.tf.json: resources: the module has no such blocks", m => m["resources"] = new JsonObject()),
        ("main.tf.json: resource: must be an object", m => m["resource"] = "x"),
        ("main.tf.json: resource.aws_sqs_ueue.q: the provider has no such type", m => m["resource"]!["aws_sqs_ueue"] = JsonNode.Parse("""{"q":{}}""")),
        ("main.tf.json: resource.aws_api_gateway_stage.a b: is no name", m => m["resource"]!["aws_api_gateway_stage"]!["a b"] = new JsonObject()),
        ("resource.aws_api_gateway_stage.api.xray: there is no such argument", m => Stage(m)["xray"] = true),
        ("resource.aws_api_gateway_stage.api: the argument 'stage_name' is missing", m => Stage(m).Remove("stage_name")),
        ("resource.aws_api_gateway_stage.api: the argument 'stage_name' is missing", m => Stage(m)["stage_name"] = null),
        ("resource.aws_api_gateway_stage.api.invoke_url: only the provider gives it a value", m => Stage(m)["invoke_url"] = "x"),
        ("""resource.aws_api_gateway_stage.api.xray_tracing_enabled: must be a bool, not "true" """, m => Stage(m)["xray_tracing_enabled"] = "true"),
        ("resource.aws_api_gateway_stage.api.stage_name: must be a string, not 5", m => Stage(m)["stage_name"] = 5),
        ("resource.aws_api_gateway_stage.api.variables.region: must be a string, not []", m => Stage(m)["variables"]!["region"] = new JsonArray()),
        ("""resource.aws_api_gateway_stage.api.variables: must be a map(string), not "a" """, m => Stage(m)["variables"] = "a"),
        ("""resource.aws_cloudwatch_log_group.access.retention_in_days: must be a number, not "${var.stage}0" """,
            m => Log(m)["retention_in_days"] = "${var.stage}0"),
        ("resource.aws_api_gateway_rest_api.api.endpoint_configuration.types[0]: must be a string, not 1",
            m => Api(m)["endpoint_configuration"]!["types"]![0] = 1),
        ("resource.aws_api_gateway_rest_api.api.endpoint_configuration: the argument 'types' is missing",
            m => Api(m)["endpoint_configuration"] = new JsonObject()),
        ("resource.aws_api_gateway_rest_api.api.endpoint_configuration: 2 blocks are more than 1",
            m => Api(m)["endpoint_configuration"] = JsonNode.Parse("""[{"types":["EDGE"]},{"types":["EDGE"]}]""")),
        ("resource.aws_api_gateway_rest_api.api.endpoint_configuration: must be an object, or a list of objects",
            m => Api(m)["endpoint_configuration"] = "${local.tags}"),
        ("resource.aws_api_gateway_stage.api.dynamic.log: there is no such block", m => Stage(m)["dynamic"]!["log"] = new JsonObject()),
        ("resource.aws_api_gateway_stage.api.dynamic.access_log_settings: must have for_each and content",
            m => Stage(m)["dynamic"]!["access_log_settings"]!.AsObject().Remove("for_each")),
        ("resource.aws_api_gateway_stage.api.dynamic.access_log_settings.content: the argument 'format' is missing", m => Content(m).Remove("format")),
        ("resource.aws_api_gateway_stage.api.dynamic.access_log_settings.content.destination_arn: 'access_log_settings.arn' is neither key nor value",
            m => Content(m)["destination_arn"] = "${access_log_settings.arn}"),
        ("resource.aws_cloudwatch_log_group.access: has count or for_each, not both", m => Log(m)["for_each"] = "${local.tags}"),
        ("resource.aws_api_gateway_stage.api.lifecycle.never: a lifecycle has no such argument",
            m => Stage(m)["lifecycle"] = JsonNode.Parse("""{"never":true}""")),
        ("locals.name: '}' is missing", m => m["locals"]!["name"] = "${var.stage"),
        ("locals.name: 'var.stag' is not declared", m => m["locals"]!["name"] = "${var.stag}"),
        ("locals.name: 'local.gone' is not declared", m => m["locals"]!["name"] = "${var.stage}${local.gone}"),
        ("locals.name: 'local.tags.gone' has no member 'gone'", m => m["locals"]!["name"] = "${var.stage}${local.tags.gone}"),
        ("locals.name: Terraform has no function 'uppercase'", m => m["locals"]!["name"] = "${uppercase(var.stage)}"),
        ("locals.name: 'stage' is not declared", m => m["locals"]!["name"] = "${stage}${var.stage}"),
        ("locals.name: 'path.modul' does not exist", m => m["locals"]!["name"] = "${path.modul}"),
        ("locals.name: 'each.value' stands in a block without for_each", m => m["locals"]!["name"] = "${each.value}"),
        ("locals.name: 'count.index' stands in a block without count", m => m["locals"]!["name"] = "${count.index}"),
        ("locals.name: 'self.id' stands outside of a postcondition", m => m["locals"]!["name"] = "${self.id}"),
        ("locals.name: 'aws_api_gateway_stage.api.url' has no attribute 'url'", m => m["locals"]!["name"] = "${aws_api_gateway_stage.api.url}"),
        ("locals.name: 'data.aws_region.current.nam' has no attribute 'nam'", m => m["locals"]!["name"] = "${data.aws_region.current.nam}"),
        ("locals.name: 'data.aws_region.other.name' is not declared", m => m["locals"]!["name"] = "${data.aws_region.other.name}"),
        ("locals.name: 'aws_cloudwatch_log_group.access.arn' needs an index, for 'aws_cloudwatch_log_group.access' has count",
            m => m["locals"]!["name"] = "${aws_cloudwatch_log_group.access.arn}"),
        ("locals.name: 'aws_api_gateway_stage.api[0].arn' has an index, but", m => m["locals"]!["name"] = "${aws_api_gateway_stage.api[0].arn}"),
        ("locals.name: 'aws_api_gateway_stage.api' needs an attribute", m => m["locals"]!["name"] = "${jsonencode(aws_api_gateway_stage.api)}"),
        ("locals.name: 'aws_api_gateway_stage.api.arn.x' has a step after 'arn' that a string does not have",
            m => m["locals"]!["name"] = "${aws_api_gateway_stage.api.arn.x}"),
        ("needs an index after 'endpoint_configuration', which is a list",
            m => m["locals"]!["name"] = "${aws_api_gateway_rest_api.api.endpoint_configuration.types}"),
        ("output.url.value: 'aws_api_gateway_stage.api.ur' has no attribute 'ur'", m => m["output"]!["url"]!["value"] = "${aws_api_gateway_stage.api.ur}"),
        ("output.url: the argument 'value' is missing", m => m["output"]!["url"] = new JsonObject()),
        ("output.url.values: there is no such argument", m => m["output"]!["url"]!["values"] = "x"),
        ("depends_on: 'aws_cloudwatch_log_group.gone' is not declared", m => Stage(m)["depends_on"]![0] = "aws_cloudwatch_log_group.gone"),
        ("depends_on: 'aws_cloudwatch_log_group.access.id' must name a whole resource", m => Stage(m)["depends_on"]![0] = "aws_cloudwatch_log_group.access.id"),
        ("depends_on: '$' begins no expression", m => Stage(m)["depends_on"]![0] = "${aws_cloudwatch_log_group.access}"),
        ("variable.stage.validation.condition: must refer to the variable itself", m => m["variable"]!["stage"]!["validation"]!["condition"] = "${var.log}"),
        ("variable.stage.defaults: there is no such argument", m => m["variable"]!["stage"]!["defaults"] = "x"),
        ("variable.log.default: is no bool", m => m["variable"]!["log"]!["default"] = "no"),
        ("variable.more: nothing uses it", m => m["variable"]!["more"] = JsonNode.Parse("""{"type":"string"}""")),
        ("locals.more: nothing uses it", m => m["locals"]!["more"] = 1),
        ("data.aws_region.more: nothing uses it", m => m["data"]!["aws_region"]!["more"] = new JsonObject()),
        ("waits for itself: local.name → aws_api_gateway_stage.api → aws_api_gateway_rest_api.api → local.name",
            m => m["locals"]!["name"] = "${aws_api_gateway_stage.api.arn}${var.stage}"),
        ("locals.name: waits for itself: local.name → local.name", m => m["locals"]!["name"] = "${local.name}"),
        ("terraform.required_providers.aws.source must be hashicorp/aws", m => m.AsObject().Remove("terraform")),
        ("locals.name: templatefile takes a file beside the module", m => m["locals"]!["name"] = "${templatefile(var.stage, {})}"),
        ("locals.name: the file 'gone.json' does not exist", m => m["locals"]!["name"] = "${templatefile(\"${path.module}/gone.json\", {})}"),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Mistakes.Length)];

    [Fact]
    public void A_right_module_has_no_finding() => Findings(Module()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void A_mistake_is_found_with_its_place(int at)
    {
        var module = Module();
        Mistakes[at].Break(module);

        var findings = Findings(module);

        findings.ShouldAllBe(finding => finding.StartsWith("main.tf.json: ", StringComparison.Ordinal));
        string.Join('\n', findings).ShouldContain(Mistakes[at].Finding.Trim());
    }

    [Fact]
    public void A_name_that_stands_twice_is_found() =>
        ModuleCheck.Check(TerraformModule.Parse("""{"variable":{"a":{"type":"string"},"a":{"type":"string"}}}""")).Single()
            .ShouldStartWith("main.tf.json: Duplicate property 'a'");

    [Fact]
    public void A_name_that_two_files_declare_is_found()
    {
        const string Text = """{"variable":{"a":{"type":"string"}}}""";
        using var folder = new TemporaryModule(("a.tf.json", Text), ("b.tf.json", Text));

        ModuleCheck.Check(TerraformModule.Read(folder.Path)).ShouldBe(["b.tf.json: variable.a: is declared twice"]);
    }

    [Theory]
    [InlineData("$${no} ${name}", "")]
    [InlineData("${name} ${other}", "body.json uses 'other', which is not among the values")]
    [InlineData("none", "body.json does not use the value 'name'")]
    [InlineData("${name", "body.json: '}' is missing")]
    [InlineData("${reverb(name)}", "body.json calls 'reverb', which a file cannot call")]
    public void A_file_for_templatefile_is_compared_with_its_values(string text, string finding)
    {
        using var folder = new TemporaryModule(
            ("body.json", text), ("main.tf.json", """{"output":{"x":{"value":"${templatefile(\"${path.module}/body.json\", {name = 1})}"}}}"""));

        string.Concat(ModuleCheck.Check(TerraformModule.Read(folder.Path))).ShouldContain(finding.Length == 0 ? "" : "main.tf.json: output.x.value: " + finding);
        ModuleCheck.Check(TerraformModule.Read(folder.Path)).Count.ShouldBe(finding.Length == 0 ? 0 : 1);
    }

    [Fact]
    public void Resources_can_be_compared()
    {
        var resource = TerraformResource.Of(TerraformModule.Parse("""
            {"resource":{"aws_x":{"y":{"//":"no","name":"$${plain}","arn":"${ aws_x.z.arn }","list":[1,"arn:${data.aws_partition.p.partition}:s3"]}}}}
            """)).Single();

        (resource.Kind, resource.Type, resource.Name).ShouldBe(("resource", "aws_x", "y"));
        resource.Arguments.ToJsonString().ShouldBe(
            """{"name":"${plain}","arn":{"Expression":"aws_x.z.arn"},"list":[1,{"Join":["arn:",{"Expression":"data.aws_partition.p.partition"},":s3"]}]}""");
    }

    private static JsonNode Module() => JsonNode.Parse(Fine)!;

    private static IReadOnlyList<string> Findings(JsonNode module) => ModuleCheck.Check(TerraformModule.Parse(module.ToJsonString()));

    private static JsonObject Stage(JsonNode module) => module["resource"]!["aws_api_gateway_stage"]!["api"]!.AsObject();

    private static JsonObject Api(JsonNode module) => module["resource"]!["aws_api_gateway_rest_api"]!["api"]!.AsObject();

    private static JsonObject Log(JsonNode module) => module["resource"]!["aws_cloudwatch_log_group"]!["access"]!.AsObject();

    private static JsonObject Content(JsonNode module) => Stage(module)["dynamic"]!["access_log_settings"]!["content"]!.AsObject();
}
