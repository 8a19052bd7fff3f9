using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sluice.Generator.Tests.Terraform;

/// <summary>What Terraform itself makes of the body and of texts.</summary>
public sealed partial class EvaluatedTests
{
    // Everything that could mean something to Terraform, to JSON or to both.
    private const string Odd = "a \"b\" \\n \\ $${Odd} $ ${Odd} %{if} %%{ $${stageVariables.x} ${!Odd} é \U0001f600 <&> 'c' ${";

    private const string Value = "v\"w\\x ${y} %{z} \u00fc\nline";

    private const string Hostile =
        $$$"""
        [assembly: RestApi("${Odd}", Description = {{{OddLiteral}}}, Version = "${Number}")]
        [assembly: StackParameter("Odd", Default = {{{ValueLiteral}}}, Description = {{{OddLiteral}}}), StackParameter("Number", Type = "Number", Default = "2")]
        [assembly: StackOutput("Text", {{{OddLiteral}}}, Description = {{{OddLiteral}}})]

        [LambdaFunction(Description = {{{OddLiteral}}}), EnvironmentVariable("TEXT", {{{OddLiteral}}})]
        public sealed class Orders
        {
            /// <summary>A "summary" with ${Odd}, $${x}, %{if true} and é e&#x301;</summary>
            [HttpPost("/orders")] public string Find([FromBody] string[] id) => "";
        }
        """;

    private const string OddLiteral = "\"a \\\"b\\\" \\\\n \\\\ $${Odd} $ ${Odd} %{if} %%{ $${stageVariables.x} ${!Odd} é \\U0001f600 <&> 'c' ${\"";
    private const string ValueLiteral = "\"v\\\"w\\\\x ${y} %{z} \\u00fc\\nline\"";

    [Fact]
    public void The_body_is_the_one_of_the_template_with_the_values_of_its_references()
    {
        var everything = Body(Built.Everything, out var expected);

        everything["x-amazon-apigateway-security-policy"]!.GetValue<string>().ShouldBe("SecurityPolicy_TLS13_1_3_2025_09");
        everything["x-amazon-apigateway-endpoint-access-mode"]!.GetValue<string>().ShouldBe("STRICT");
        everything.AsObject().Remove("x-amazon-apigateway-security-policy");
        everything.AsObject().Remove("x-amazon-apigateway-endpoint-access-mode");
        JsonNode.DeepEquals(everything, expected).ShouldBeTrue(everything.ToJsonString());
    }

    [Fact]
    public void Texts_of_the_body_stay_as_they_are_whatever_is_in_them()
    {
        var body = Body(new(Hostile), out var expected);

        JsonNode.DeepEquals(body, expected).ShouldBeTrue(body.ToJsonString() + "\n" + expected.ToJsonString());

        // Terraform composes the characters of its texts (NFC), so those of the body are escapes.
        body["paths"]!["/orders"]!["post"]!["summary"]!.GetValue<string>().ShouldContain("e\u0301");
        body["info"]!["title"]!.GetValue<string>().ShouldBe(Value);
        body["info"]!["version"]!.GetValue<string>().ShouldBe("2");
        body["info"]!["description"]!.GetValue<string>().ShouldBe(Filled);
    }

    [Fact]
    public void Texts_of_the_module_stay_as_they_are_whatever_is_in_them()
    {
        var built = new Built(Hostile);
        var files = new Dictionary<string, string>
        {
            ["variables.tf.json"] = built.File("variables.tf.json"),
            ["main.tf.json"] = JsonSerializer.Serialize(new
            {
                locals = new
                {
                    description = built.Resource("lambda_function.orders")["description"],
                    text = built.Resource("lambda_function.orders")["environment"]!["variables"]!["TEXT"],
                    output = built.Outputs["text"]!["value"],
                },
            }),
        };

        var values = Terraform.Evaluate(files, "local.description", "local.text", "local.output", "var.odd");

        values.Select(value => value!.GetValue<string>()).ShouldBe([Filled, Filled, Filled, Value]);
        built.Variables["odd"]!["description"]!.GetValue<string>().ShouldBe(Odd);
        built.Outputs["text"]!["description"]!.GetValue<string>().ShouldBe(Odd);
    }

    [Theory]
    [InlineData("days = 0", "Use at least 1.")]
    [InlineData("secret = \"abc\"", "Use three of \"${x}\" %{y}.")]
    [InlineData("words = [\"a\", \"C\"]", "Use a text that matches [a-z]+.")]
    [InlineData("size = 3", "Use one of: 1, 2.")]
    [InlineData("stack_name = \"-a\"", "Use letters")]
    [InlineData("code_bucket = \"b\"", "Set both code_bucket and code_key")]
    [InlineData("code_bucket = \"b\"\ncode_key = \"k\"\ncode_file = \"f\"", "Set code_file, or code_bucket")]
    public void A_value_that_is_not_allowed_is_refused_with_a_reason(string values, string reason)
    {
        var built = new Built(
            """
            [assembly: RestApi("Api")]
            [assembly: StackParameter("Days", Type = "Number", Default = "1", MinValue = 1), StackParameter("Words", Type = "CommaDelimitedList", Default = "a", AllowedPattern = "[a-z]+")]
            [assembly: StackParameter("Secret", NoEcho = true, MinLength = 4, ConstraintDescription = "Use three of \"${x}\" %{y}."), StackParameter("Size", Type = "Number", Default = "1", AllowedValues = ["1", "2"])]
            [LambdaFunction] public sealed class F { [HttpGet("/")] public string Get() => ""; }
            """);
        var files = new Dictionary<string, string>
        {
            ["variables.tf.json"] = built.File("variables.tf.json"),
            ["a.auto.tfvars"] = "stack_name = \"a\"\nsecret = \"abcd\"\n",
            ["b.auto.tfvars"] = values + "\n",
        };

        Should.Throw<InvalidOperationException>(() => Terraform.Evaluate(files, "var.days")).Message.ShouldContain(reason);
        files.Remove("b.auto.tfvars");
        Terraform.Evaluate(files, "var.days")[0]!.GetValue<int>().ShouldBe(1);
    }

    private static string Filled => Odd.Replace("${Odd}", Value, StringComparison.Ordinal).Replace("${!Odd}", "${Odd}", StringComparison.Ordinal);

    /// <summary>Returns the body as Terraform makes it, and the one of the template.</summary>
    private static JsonNode Body(Built built, out JsonNode expected)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS::Partition"] = "aws",
            ["AWS::Region"] = "eu-west-1",
            ["AWS::AccountId"] = "123456789012",
            ["AWS::StackName"] = "shop",
            ["data.aws_partition.current.partition"] = "aws",
            ["data.aws_region.current.region"] = "eu-west-1",
            ["data.aws_caller_identity.current.account_id"] = "123456789012",
        };
        foreach (var parameter in built.Api.StackParameters)
        {
            values[parameter.Name] = parameter.Default!;
        }

        foreach (var function in built.Api.Functions)
        {
            var name = function.LogicalId.ToLowerInvariant();
            values[function.LogicalId + ".Arn"] = values["aws_lambda_function." + name + ".arn"] = "arn:" + name;
            values[function.LogicalId + ".Alias"] = values["aws_lambda_alias." + name + ".arn"] = "arn:" + name + ":alias";
        }

        expected = Resolved(JsonNode.Parse(built.File("template.json"))!["Resources"]!["RestApi"]!["Properties"]!["Body"]!, values);
        var body = built.Main["locals"]!["body"]!.GetValue<string>();
        var files = new Dictionary<string, string>
        {
            ["body.json.tftpl"] = built.File("body.json.tftpl"),
            ["variables.tf.json"] = built.File("variables.tf.json"),
            ["main.tf.json"] = JsonSerializer.Serialize(new
            {
                locals = new
                {
                    body = Argument().Replace(body, match => " = " + (match.Groups[1].Value.StartsWith("var.", StringComparison.Ordinal)
                        ? match.Groups[1].Value
                        : JsonSerializer.Serialize(values[match.Groups[1].Value]))),
                },
            }),
            ["a.auto.tfvars"] = "stack_name = \"shop\"\n",
        };
        return JsonNode.Parse(Terraform.Evaluate(files, "local.body")[0]!.GetValue<string>())!;
    }

    /// <summary>Returns the node with the values of its references.</summary>
    private static JsonNode Resolved(JsonNode node, Dictionary<string, string> values) => node switch
    {
        JsonObject { Count: 1 } sub when sub["Fn::Sub"] is JsonValue text => Reference().Replace(
            text.GetValue<string>(), match => match.Groups[1].Value.StartsWith('!') ? "${" + match.Groups[1].Value[1..] + "}" : values[match.Groups[1].Value]),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Resolved(member.Value!, values)))),
        JsonArray items => new JsonArray([.. items.Select(item => Resolved(item!, values))]),
        _ => node.DeepClone(),
    };

    [GeneratedRegex(@" = ([A-Za-z0-9_.]+)")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Reference();
}
