using System.Text;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Linting;

/// <summary>What API Gateway takes is no finding; what it refuses, or answers with an error each time, is one.</summary>
public sealed class DocumentLintTests
{
    private static readonly (string Name, Action<JsonNode> Edit)[] Taken =
    [
        ("a path variable that nothing declares", d => d["paths"]!["/things/{id}"]!.AsObject()["parameters"] = new JsonArray()),
        ("format", d => Thing(d)["properties"]!["name"]!["format"] = "date-time"),
        ("a format of numbers", d => Thing(d)["properties"]!["count"]!["format"] = "int64"),
        ("nullable and example", d => (Thing(d)["nullable"], Thing(d)["example"]) = (true, new JsonObject())),
        ("an http bearer scheme", d => d["components"]!["securitySchemes"]!["bearerAuth"] = JsonNode.Parse("""{"type":"http","scheme":"bearer"}""")),
        ("security of the whole document", d => d["security"] = JsonNode.Parse("""[{"key":[]}]""")),
        ("a deprecated operation", d => Post(d)["deprecated"] = true),
        ("the same id twice", d => d["paths"]!["/health"]!["get"]!["operationId"] = "Put"),
        ("a parameter in a cookie", d => Post(d)["parameters"]!.AsArray().Add(JsonNode.Parse("""{"name":"q","in":"cookie"}"""))),
        ("a status as a number", d => Integration(d)["responses"]!["default"]!["statusCode"] = 200),
        ("a method in lower case", d => Integration(d)["httpMethod"] = "post"),
        ("a mapping that is not a text", d => Integration(d)["requestParameters"]!["integration.request.header.n"] = true),
        ("an intrinsic for an address", d => Integration(d)["uri"] = JsonNode.Parse("""{"Fn::Sub":"arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations"}""")),
        ("an intrinsic for a template", d => Integration(d)["requestTemplates"]!["application/json"] = JsonNode.Parse("""{"Fn::Sub":"x"}""")),
        ("an intrinsic for an integration", d => Post(d)["x-amazon-apigateway-integration"] = JsonNode.Parse("""{"Fn::Transform":{"Name":"AWS::Include"}}""")),
        ("a placeholder for a schema", d => Post(d)["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"] = "${model}"),
        ("a model by its address", d => Post(d)["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"] = "https://apigateway.amazonaws.com/restapis/abc/models/Thing"),
        ("responses with a default", d => Post(d)["responses"] = JsonNode.Parse("""{"default":{"description":"any"}}""")),
        ("a model that API Gateway makes itself", d => Post(d)["responses"]!["200"]!["content"] = JsonNode.Parse("""{"application/json":{"schema":{"$ref":"#/components/schemas/Empty"}}}""")),
        ("a pseudo parameter in a template", d => Integration(d)["requestTemplates"]!["application/json"] = "{\"arn\":\"arn:aws:states:${AWS::Region}:1:x\"}"),
        ("keys of HTTP APIs", d => d["x-amazon-apigateway-cors"] = new JsonObject()),
    ];

    private static readonly (string Finding, Action<JsonNode> Edit)[] Refused =
    [
        ("there is no 'x-amazon-apigateway-integration'", d => Post(d).AsObject().Remove("x-amazon-apigateway-integration")),
        ("the path has no variable 'other', so the validator answers every request with 400", d => Post(d)["parameters"]!.AsArray().Add(JsonNode.Parse("""{"name":"other","in":"path","required":true}"""))),
        ("the document has nothing at '#/components/schemas/Lost'", d => Post(d)["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"] = "#/components/schemas/Lost"),
        ("no integration response is the 'default'", d => Integration(d)["responses"]!.AsObject().Remove("default")),
        ("there is no integration response", d => d["paths"]!["/health"]!["get"]!["x-amazon-apigateway-integration"]!.AsObject().Remove("responses")),
        ("only HTTP APIs have an 'integrationSubtype', and this gateway serves REST APIs. Name the service in 'uri'", d => Integration(d)["integrationSubtype"] = "SQS-SendMessage"),
        ("['$default']: this is a route of HTTP APIs", d => d["paths"]!["$default"] = d["paths"]!["/health"]!.DeepClone()),
        ("'lost' is not in components.securitySchemes", d => Post(d)["security"] = JsonNode.Parse("""[{"lost":[]}]""")),
        ("'method.response.head.X' is not a target", d => Integration(d)["responses"]!["default"]!["responseParameters"]!["method.response.head.X"] = "'x'"),
    ];

    [Theory]
    [InlineData("x", 307_200)]
    [InlineData("é", 153_600)]
    [InlineData("日", 102_400)]
    [InlineData("😀", 76_800)]
    public void A_template_has_at_most_300_KB_of_bytes_whatever_its_characters(string character, int most)
    {
        var whole = string.Concat(Enumerable.Repeat(character, most));

        Check(d => Templates(d)["application/json"] = whole).ShouldBeEmpty();
        Check(d => Templates(d)["application/json"] = whole + "x").Single().ShouldContain("over AWS's limit of 300 KB");
    }

    public static TheoryData<string> TakenNames => [.. Taken.Select(edit => edit.Name)];

    public static TheoryData<string> Findings => [.. Refused.Select(edit => edit.Finding)];

    [Theory, MemberData(nameof(TakenNames))]
    public void What_API_Gateway_takes_is_no_finding(string name) => Check(Taken.Single(edit => edit.Name == name).Edit).ShouldBeEmpty();

    [Theory, MemberData(nameof(Findings))]
    public void What_API_Gateway_refuses_is_found(string finding) => Check(Refused.Single(edit => edit.Finding == finding).Edit).ShouldContain(found => found.Contains(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData("[1,", "line 1, byte 3: is not JSON")]
    [InlineData("{\"a\":\"\\ud800\"}", "$.a: this text has half of a surrogate pair")]
    [InlineData("{\"a\":[{},{\"b\":1,\"b\":2}]}", "$.a[1].b: this name occurs twice")]
    [InlineData("{\"\\udc00\":1}", "$: a name in this object has half of a surrogate pair")]
    public void Text_that_is_no_document_is_a_finding_with_its_place(string text, string finding)
        => DocumentLint.Check(Encoding.UTF8.GetBytes(text)).Single().ShouldStartWith(finding);

    [Fact]
    public void Bytes_that_are_not_UTF_8_and_depth_without_end_are_findings()
    {
        DocumentLint.Check([(byte)'"', 0xff, (byte)'"']).Single().ShouldContain("is not in UTF-8");
        DocumentLint.Check(Encoding.UTF8.GetBytes(new string('[', 200_000))).Single().ShouldContain("nested in more than 256");
        DocumentLint.Check(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 90_000) + new string(']', 90_000) + "}")).Single().ShouldContain("nested in more than 256");
    }

    [Fact]
    public void A_mark_of_the_byte_order_is_not_in_the_way()
        => DocumentLint.Check([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(RichFiles.Document)]).ShouldBeEmpty();

    [Fact]
    public void A_document_of_Swagger_2_is_not_judged_by_the_rules_of_OpenAPI_3()
        => Should.Throw<DocumentException>(() => DocumentLint.Check("{\"swagger\":\"2.0\"}"u8.ToArray())).Message.ShouldContain("which API Gateway imports, too");

    [Theory]
    [InlineData("""{"Resources":{"Api":{"Type":"AWS::Serverless::Api","Properties":{"Auth":{"Authorizers":{"lost":{"UserPoolArn":"a"}}}}}}}""")]
    [InlineData("""{"Globals":{"Api":{"Auth":{"Authorizers":{"lost":{"FunctionArn":"a"}}}}},"Resources":{}}""")]
    public void A_security_scheme_that_SAM_adds_is_known(string template)
    {
        var document = JsonNode.Parse(RichFiles.Document)!;
        Post(document)["security"] = JsonNode.Parse("""[{"lost":[]}]""");
        DocumentLint.Check(Encoding.UTF8.GetBytes(document.ToJsonString()), CheckedTemplate.Parse(Encoding.UTF8.GetBytes(template))).ShouldBeEmpty();
    }

    [Fact]
    public void Spaces_around_a_name_in_a_placeholder_are_none_of_the_name()
        => Stack("""{"Resources":{"A":{"Type":"AWS::SNS::Topic"}},"Outputs":{"O":{"Value":{"Fn::Sub":"${ A}${ A.Arn }${ Lost }"}}}}""").Single().ShouldContain("'Lost'");

    [Fact]
    public void Names_of_resources_that_SAM_or_a_macro_makes_are_known()
    {
        const string Uses = "\"Resources\":{\"F\":{\"Type\":\"AWS::Serverless::Function\"},\"B\":{\"X\":{\"Ref\":\"FRole\"},\"Y\":{\"Ref\":\"ServerlessRestApi\"},\"Z\":{\"Ref\":\"Lost\"}}}";

        Stack("{\"Transform\":\"AWS::Serverless-2016-10-31\"," + Uses + "}").Single().ShouldContain("'Lost'");
        Stack("{\"Transform\":[\"AWS::Serverless-2016-10-31\",\"MyMacro\"]," + Uses + "}").ShouldBeEmpty();
    }

    [Fact]
    public void Types_of_SAM_without_its_transform_are_one_finding_and_the_names_that_SAM_would_make_are_none()
        => Stack("""{"Resources":{"F":{"Type":"AWS::Serverless::Function"}},"Outputs":{"R":{"Value":{"Ref":"FRole"}}}}""").Single()
            .ShouldBe("Resources: CloudFormation knows types that begin with 'AWS::Serverless::' only with SAM's transform. Add \"Transform\": \"AWS::Serverless-2016-10-31\" to the template.");

    [Theory]
    [InlineData("\"Properties\":{\"Events\":{\"Get\":{\"Type\":\"Api\",\"Properties\":{\"RestApiId\":{\"Ref\":\"Api\"}}}}}", false)]
    [InlineData("\"Properties\":{\"DeploymentPreference\":{\"Hooks\":{\"PreTraffic\":{\"Ref\":\"Api\"}}}}", false)]
    [InlineData("\"Connectors\":{\"C\":{\"Properties\":{\"Destination\":{\"Id\":{\"Ref\":\"Api\"}}}}}", false)]
    [InlineData("\"Properties\":{\"Environment\":{\"Variables\":{\"API\":{\"Ref\":\"Api\"}}}}", true)]
    [InlineData("\"DependsOn\":\"Api\"", true)]
    public void What_SAM_makes_a_resource_of_its_own_does_not_let_two_resources_wait_for_each_other(string function, bool waits)
        => Stack("{\"Transform\":\"AWS::Serverless-2016-10-31\",\"Resources\":{\"Api\":{\"Type\":\"AWS::Serverless::Api\",\"Properties\":{\"DefinitionBody\":{\"uri\":{\"Fn::Sub\":\"${F.Arn}\"}}}},\"F\":{\"Type\":\"AWS::Serverless::Function\"," + function + "}}}")
            .Select(finding => finding.Split(" wait")[0]).ShouldBe(waits ? ["Resources: Api → F → Api"] : []);

    private static IReadOnlyList<string> Stack(string text) => StackLint.Check(Encoding.UTF8.GetBytes(text), null);

    private static IReadOnlyList<string> Check(Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(RichFiles.Document)!;
        edit(document);
        return DocumentLint.Check(Encoding.UTF8.GetBytes(document.ToJsonString()));
    }

    private static JsonNode Templates(JsonNode document) => Integration(document)["requestTemplates"]!;

    private static JsonNode Thing(JsonNode document) => document["components"]!["schemas"]!["Thing"]!;

    private static JsonNode Post(JsonNode document) => document["paths"]!["/things/{id}"]!["post"]!;

    private static JsonNode Integration(JsonNode document) => Post(document)["x-amazon-apigateway-integration"]!;

    [Theory]
    [InlineData(299, 0)]
    [InlineData(300, 1)]
    public void Resources_over_the_quota_are_a_remark_and_no_finding(int paths, int expected)
    {
        var resources = string.Join(',', Enumerable.Range(0, paths).Select(number => $"\"/a{number}\":{{}}"));
        var document = $"{{\"openapi\":\"3.0.1\",\"paths\":{{{resources}}}}}";
        var remarks = new List<string>();

        DocumentLint.Check(Encoding.UTF8.GetBytes(document), remarks: remarks).ShouldBeEmpty();

        remarks.Count.ShouldBe(expected);
    }
}
