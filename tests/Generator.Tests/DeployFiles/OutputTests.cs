using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;
using YamlDotNet.Serialization;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>The other shapes of the files: plain CloudFormation and YAML.</summary>
public sealed class OutputTests
{
    /// <summary>An API with everything that a function can have, without SAM.</summary>
    internal static ApiModel Plain { get; } = Generated.From("""
        [assembly: RestApi("Api"), StackParameter("Table", Default = "items"), StackOutput("Name", "${F}")]
        [LambdaFunction(Tracing = true, Policies = new[] { "AmazonS3ReadOnlyAccess" }, Layers = new[] { "arn:aws:lambda:eu-west-1:123456789012:layer:a:1" }, ReservedConcurrency = 2)]
        [EnvironmentVariable("TABLE", "${Table}"), Allow("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}", "dynamodb:GetItem")]
        [Vpc(Subnets = new[] { "subnet-0123456789abcdef0" }, SecurityGroups = new[] { "sg-0123456789abcdef0" })]
        public sealed class F { [HttpGet("/a")] public string Get(string q) => q; }
        [LambdaFunction] public sealed class G { [TokenAuthorizer("t")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }
        [LambdaFunction] public sealed class H { [HttpGet("/b"), Authorize("t")] public string Get() => ""; [HttpGet("/c")] public string Other() => ""; }
        """.Replace("public string Get() => \"\"", "public string Two() => \"\"", StringComparison.Ordinal)).Step<ApiModel>(TrackingNames.Api).Single()
        with
    { IsPlainTemplate = true, WritesYaml = true };

    /// <summary>Functions that know the API, by a variable and by a policy.</summary>
    internal static ApiModel Knowing { get; } = Generated.From("""
        [assembly: RestApi("Api", Stage = "live")]
        [LambdaFunction(SnapStart = true), EnvironmentVariable("URL", "${InvokeUrl}/x")] public sealed class F { [HttpGet("/a")] public string Get() => ""; }
        [LambdaFunction(Name = "g"), Allow("arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${RestApi}/*", "execute-api:Invoke")]
        public sealed class G { [TokenAuthorizer("t")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }
        [LambdaFunction] public sealed class H { [HttpGet("/b"), Authorize("t")] public string Two() => ""; }
        """).Step<ApiModel>(TrackingNames.Api).Single();

    // cfn-lint looks for circles; here is how there are none.
    [Fact]
    public void A_function_that_wants_the_apis_address_is_known_to_the_api_by_its_name()
    {
        var resources = JsonNode.Parse(DeployFilesEmitter.Emit(Knowing).Items.Single(file => file.Path == "template.json").Text)!["Resources"]!;
        var document = resources["RestApi"]!["Properties"]!["Body"]!;
        string Uri(string path) => (string)document["paths"]![path]!["get"]!["x-amazon-apigateway-integration"]!["uri"]!["Fn::Sub"]!;

        ((string)resources["F"]!["Properties"]!["FunctionName"]!["Fn::Sub"]!).ShouldBe("${AWS::StackName}-F");
        ((string)resources["F"]!["Properties"]!["Environment"]!["Variables"]!["URL"]!["Fn::Sub"]!).ShouldBe("https://${RestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/live/x");
        Uri("/a").ShouldEndWith(":function:${AWS::StackName}-F:live/invocations");
        ((string)document["components"]!["securitySchemes"]!["t"]!["x-amazon-apigateway-authorizer"]!["authorizerUri"]!["Fn::Sub"]!).ShouldEndWith(":function:g/invocations");
        Uri("/b").ShouldEndWith("/functions/${H.Arn}/invocations");
        resources["H"]!["Properties"]!["FunctionName"].ShouldBeNull();
    }

    [Fact]
    public void A_deployment_is_new_where_other_functions_stand_behind_the_same_document()
    {
        var other = Plain with { Functions = Plain.Functions.Items.Select(f => f with { SnapStart = true, Alias = new() }).ToEquatableArray() };

        DeployFilesEmitter.Emit(other).Items.Single(file => file.Path == "openapi.json").Text.ShouldBe(File("openapi.json"));
        Deployment(other).ShouldNotBe(Deployment(Plain));
    }

    [Fact]
    public void A_plain_template_has_no_macro_and_a_role_for_each_function()
    {
        var template = JsonNode.Parse(File("template.json"))!;

        template["Transform"].ShouldBeNull();
        template["Resources"]!.AsObject().Select(r => (string)r.Value!["Type"]!).ShouldNotContain(type => type.StartsWith("AWS::Serverless", StringComparison.Ordinal));
        template["Resources"]!["F"]!["Properties"]!["Code"]!.ToJsonString().ShouldBe("""{"S3Bucket":{"Ref":"CodeBucket"},"S3Key":{"Ref":"CodeKey"}}""");
        template["Resources"]!["F"]!["Properties"]!["Role"]!.ToJsonString().ShouldBe("""{"Fn::GetAtt":["FRole","Arn"]}""");
        template["Parameters"]!.AsObject().Select(p => p.Key).ShouldBe(["CodeBucket", "CodeKey", "Table"]);
        template["Resources"]!["FRole"]!["Properties"]!["ManagedPolicyArns"]!.AsArray().Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("CloudFormation", "SLUICE113")]
    [InlineData("Sam", null)]
    public void A_snapshot_without_versions_to_take_it_of_is_a_warning_where_it_is_asked_for(string template, string? id)
    {
        const string Source = "[assembly: RestApi(\"Api\")] [LambdaFunction(SnapStart = true)] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

        var generated = Generated.From(Compiler.Compile(Source), properties: new(("SluiceTemplate", template)));

        generated.Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(id is null ? [] : [id]);
        generated.Diagnostics.Select(diagnostic => Source.Substring(diagnostic.Location.SourceSpan.Start, 4)).ShouldAllBe(text => text == "true");
        generated.Step<ApiModel>(TrackingNames.Api).Single().Functions[0].SnapStart.ShouldBe(id is null);
    }

    [Theory]
    [InlineData("Inline", true)]
    [InlineData("inline", true)]
    [InlineData("Auto", false)]
    [InlineData("", false)]
    public void The_project_says_whether_the_document_stays_in_the_template(string value, bool isInline) =>
        Generated.From(
            Compiler.Compile("[assembly: RestApi(\"Api\")] [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }"),
            properties: new(("SluiceTemplateBody", value))).Step<ApiModel>(TrackingNames.Api).Single().KeepsBodyInline.ShouldBe(isInline);

    [Theory]
    [InlineData("template")]
    [InlineData("openapi")]
    [InlineData("openapi.client")]
    public void Yaml_says_what_json_says(string name) => JsonNode.DeepEquals(FromYaml(File(name + ".yaml")), AsTexts(JsonNode.Parse(File(name + ".json"))!)).ShouldBeTrue(File(name + ".yaml"));

    [Theory]
    [InlineData("{ \"a\": \"line\\n  two\\n\", \"b\": \"x\\\\ny\", \"c\": \" lead\\nx\", \"d\": \"q\\\"\\n#x: $y\" }")]
    [InlineData("{ \"yes\": [ [], {}, [ 1, true ], { \"n\": null, \"#\": \"\" } ], \"e\": \"t \\nu\", \"f\": \"\\u00e9\\n\\t\", \"g\": \"a\\n\\nb\\n\\n\" }")]
    public void Awkward_texts_survive(string json)
    {
        var yaml = YamlWriter.Document(document => Write(document, JsonNode.Parse(json)!.AsObject()));

        JsonNode.DeepEquals(FromYaml(yaml), AsTexts(JsonNode.Parse(json)!)).ShouldBeTrue(yaml);
    }

    [Fact]
    public void Json_that_the_user_wrote_is_yaml_on_one_line() =>
        YamlWriter.Document(document => document.Raw("policy", "{\n  \"a\": [1, \"\\n\"]\n}")).ShouldBe("policy: {   \"a\": [1, \"\\n\"] }\n");

    [Fact]
    public void A_template_of_several_lines_is_a_block_that_a_person_can_read() => File("openapi.yaml").ShouldContain(": |-\n");

    private static string Deployment(ApiModel api) => JsonNode.Parse(DeployFilesEmitter.Emit(api).Items.Single(file => file.Path == "template.json").Text)!["Resources"]!
        .AsObject().Single(resource => (string)resource.Value!["Type"]! == "AWS::ApiGateway::Deployment").Key;

    private static string File(string path) => DeployFilesEmitter.Emit(Plain).Items.Single(file => file.Path == path).Text;

    private static void Write(DocumentWriter document, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            switch (value)
            {
                case JsonObject inner:
                    document.Object(name, writer => Write(writer, inner));
                    break;
                case JsonArray items:
                    document.Array(name, writer => Write(writer, items));
                    break;
                case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                    document.String(name, (string)text!);
                    break;
                default:
                    document.Raw(name, value?.ToJsonString() ?? "null");
                    break;
            }
        }
    }

    private static void Write(DocumentWriter document, JsonArray items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case JsonObject inner:
                    document.ObjectItem(writer => Write(writer, inner));
                    break;
                case JsonArray list:
                    document.ArrayItem(writer => Write(writer, list));
                    break;
                default:
                    document.RawItem(item?.ToJsonString() ?? "null");
                    break;
            }
        }
    }

    private static JsonNode FromYaml(string yaml) => FromYaml(new DeserializerBuilder().Build().Deserialize(yaml))!;

    private static JsonNode? FromYaml(object? node) => node switch
    {
        IDictionary<object, object?> map => new JsonObject(map.Select(member => KeyValuePair.Create((string)member.Key, FromYaml(member.Value)))),
        IList<object?> list => new JsonArray([.. list.Select(FromYaml)]),
        string text => JsonValue.Create(text),
        _ => null,
    };

    // The reader of the test gives every scalar as a text.
    private static JsonNode AsTexts(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)AsTexts(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : AsTexts(item))]),
        _ => JsonValue.Create(node.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string)node! : node.ToJsonString()),
    };
}
