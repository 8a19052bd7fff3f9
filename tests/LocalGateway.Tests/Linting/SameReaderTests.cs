using System.Text;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Linting;

/// <summary>One reader reads documents for serving and for the check, so both say the same of the same mistake.</summary>
public sealed class SameReaderTests
{
    private const string Function = "arn:aws:lambda:eu-west-1:000000000000:function:F";

    private static readonly (string Mistake, Action<JsonNode> Edit)[] Mistakes =
    [
        ("another version", d => d["openapi"] = "3.1.0"),
        ("a version that is no text", d => d["openapi"] = new JsonArray()),
        ("an operation that is no object", d => d["paths"]!["/health"]!["get"] = "text"),
        ("no integration", d => Post(d).AsObject().Remove("x-amazon-apigateway-integration")),
        ("an integration that is no object", d => Post(d)["x-amazon-apigateway-integration"] = "text"),
        ("no type", d => Health(d).AsObject().Remove("type")),
        ("an unknown type", d => Health(d)["type"] = "soap"),
        ("no method of the backend", d => Integration(d).AsObject().Remove("httpMethod")),
        ("an empty method of the backend", d => Integration(d)["httpMethod"] = ""),
        ("no address", d => Integration(d).AsObject().Remove("uri")),
        ("an address that is no URL", d => Proxy(d)["uri"] = "example.com"),
        ("an address that is no ARN", d => Integration(d)["uri"] = "https://example.com/"),
        ("an address without path or action", d => Integration(d)["uri"] = Function),
        ("a proxy of a service", d => (Integration(d)["type"], Integration(d)["uri"]) = ("aws_proxy", "arn:aws:apigateway:eu-west-1:s3:path/b/k")),
        ("a part of HTTP APIs", d => Integration(d)["integrationSubtype"] = "SQS-SendMessage"),
        ("a timeout that is too short", d => Integration(d)["timeoutInMillis"] = 49),
        ("a timeout that is not whole", d => Integration(d)["timeoutInMillis"] = 100.5),
        ("a target that is none", d => Integration(d)["requestParameters"]!["nonsense"] = "'x'"),
        ("a mapping of the request that is no expression", d => Integration(d)["requestParameters"]!["integration.request.header.X"] = "true"),
        ("a mapping of the response that is no expression", d => Response(d)["responseParameters"]!["method.response.header.ETag"] = "ETag"),
        ("a content type that is none", d => Integration(d)["requestTemplates"]!["json"] = ""),
        ("a template that is too large", d => Integration(d)["requestTemplates"]!["application/json"] = new string('x', 307_201)),
        ("a status that is none", d => Response(d)["statusCode"] = "600"),
        ("no integration response", d => Health(d).AsObject().Remove("responses")),
        ("a status of a gateway response that is none", d => d["x-amazon-apigateway-gateway-responses"]!["DEFAULT_4XX"]!["statusCode"] = "abc"),
        ("a parameter twice", d => Post(d)["parameters"]!.AsArray().Add(JsonNode.Parse("""{"name":"q","in":"header"}"""))),
        ("a validator that is not there", d => Post(d)["x-amazon-apigateway-request-validator"] = "lost"),
        ("a validator of the whole document that is not there", d => d["x-amazon-apigateway-request-validator"] = "lost"),
        ("a security scheme that is not there", d => Post(d)["security"] = JsonNode.Parse("""[{"lost":[]}]""")),
        ("an authorizer's answer that is kept too long", d => Schemes(d)["staff"]!["x-amazon-apigateway-authorizer"]!["authorizerResultTtlInSeconds"] = 3601),
        ("a parameter that is referred to and not there", d => Post(d)["parameters"]![0] = JsonNode.Parse("""{"$ref":"#/components/parameters/Lost"}""")),
        ("a schema that is not there", d => Schema(d)["$ref"] = "#/components/schemas/Lost"),
        ("a schema of another document", d => Schema(d)["$ref"] = "other.json#/Thing"),
        ("a variable that is a part of a segment", d => AddPath(d, "/health{x}")),
        ("a second variable below a parent", d => AddPath(d, "/things/{other}/parts")),
        ("something below a greedy variable", d => AddPath(d, "/files/{path+}/parts")),
        ("a route of HTTP APIs", d => AddPath(d, "$default")),
    ];

    /// <summary>What the gateway cannot serve, and AWS takes, or nobody has recorded that it does not.</summary>
    private static readonly (string Mistake, Action<JsonNode> Edit)[] OnlyHere =
    [
        ("an extension that the gateway does not know", d => d["x-amazon-apigateway-unheard-of"] = new JsonObject()),
        ("a VPC link", d => Integration(d)["connectionId"] = "abc"),
        ("a connection through a VPC link", d => Integration(d)["connectionType"] = "VPC_LINK"),
        ("a proxy of Firehose", d => (Integration(d)["type"], Integration(d)["uri"]) = ("aws_proxy", "arn:aws:apigateway:eu-west-1:firehose:action/PutRecord")),
        ("a selection pattern that is no regular expression", d => Rename(Integration(d)["responses"]!, "gone.*", "(")),
        ("a scheme of another kind", d => Schemes(d)["key"] = JsonNode.Parse("""{"type":"http"}""")),
        ("a number in the place of a text", d => Post(d)["operationId"] = 5),
        ("a schema's keyword of another form", d => d["components"]!["schemas"]!["Thing"]!["properties"]!["name"]!["minLength"] = "1"),
    ];

    private static readonly string[] UnknownValues =
    [
        """{"Ref":"Table"}""",
        """{"Fn::Sub":"${Table}.x"}""",
        """{"Fn::If":["C",1,{"Ref":"AWS::NoValue"}]}""",
        """{"Fn::Transform":{"Name":"AWS::Include"}}""",
        "\"${table}\"",
    ];

    public static TheoryData<string> MistakeNames => [.. Mistakes.Select(mistake => mistake.Mistake)];

    public static TheoryData<string> NamesOnlyHere => [.. OnlyHere.Select(mistake => mistake.Mistake)];

    public static TheoryData<string> Values => [.. UnknownValues];

    [Theory, MemberData(nameof(MistakeNames))]
    public void Serving_and_the_check_say_the_same_of_a_mistake_at_the_same_place(string mistake)
    {
        var document = Edit(Mistakes.Single(one => one.Mistake == mistake).Edit);

        var refusal = Should.Throw<DocumentException>(() => TestApi.Read(document));

        DocumentLint.Check(Encoding.UTF8.GetBytes(document)).ShouldContain($"{refusal.Place}: {refusal.Problem}");
    }

    [Theory, MemberData(nameof(NamesOnlyHere))]
    public void What_only_this_gateway_refuses_is_no_finding(string mistake)
    {
        var document = Edit(OnlyHere.Single(one => one.Mistake == mistake).Edit);

        Should.Throw<DocumentException>(() => TestApi.Read(document));

        Check(document).ShouldBeEmpty();
    }

    [Fact]
    public void A_template_that_does_not_parse_is_served_with_the_line_that_the_check_finds()
    {
        var document = Edit(d => Integration(d)["requestTemplates"]!["application/json"] = "{\n#if($x");

        Check(document).Select(finding => $"openapi.json: {finding}").ShouldBe(TestApi.Read(document).Problems);
    }

    [Fact]
    public void Several_mistakes_are_found_at_once()
    {
        var document = Edit(d =>
        {
            d["openapi"] = "3.1.0";
            Integration(d)["timeoutInMillis"] = 1;
            Integration(d)["httpMethod"] = "";
            Response(d)["statusCode"] = "600";
            AddPath(d, "/a b");
        });

        Check(document).Select(finding => finding.Split(": ")[0]).Distinct().ShouldBe(
            [
                "$",
                "$.paths['/things/{id}'].post['x-amazon-apigateway-integration']",
                "$.paths['/things/{id}'].post['x-amazon-apigateway-integration'].timeoutInMillis",
                "$.paths['/things/{id}'].post['x-amazon-apigateway-integration'].responses.default.statusCode",
                "$.paths['/a b']",
            ],
            ignoreOrder: true);
    }

    /// <summary>Each value of the document in turn is one that only another tool knows.</summary>
    [Theory, MemberData(nameof(Values))]
    public void What_only_another_tool_knows_is_no_finding_wherever_it_stands(string value)
    {
        var root = JsonNode.Parse(RichFiles.Document)!;
        foreach (var node in All(root).Where(node => node.Parent is not null).ToList())
        {
            var place = node.GetPath();
            var unknown = JsonNode.Parse(value)!;
            node.ReplaceWith(unknown);
            Check(root.ToJsonString()).ShouldBeEmpty($"{place} = {value}");
            unknown.ReplaceWith(node);
        }
    }

    [Fact]
    public void A_name_with_a_placeholder_is_no_finding()
        => Check(Edit(d =>
        {
            AddPath(d, "/${stage}/things/{id}");
            Integration(d)["requestParameters"]!["${target}"] = "'x'";
            Integration(d)["requestTemplates"]!["${type}"] = "{}";
            d["components"]!["schemas"]!["${name}"] = new JsonObject();
            Post(d)["security"] = JsonNode.Parse("""[{"${scheme}":[]}]""");
        })).ShouldBeEmpty();

    [Fact]
    public void An_intrinsic_function_beside_other_members_hides_no_mistake_in_them()
    {
        var document = Edit(d =>
        {
            d["paths"]!["Fn::Transform"] = JsonNode.Parse("""{"Name":"AWS::Include"}""");
            d["paths"]!["/things/{id}"]!["Fn::Transform"] = JsonNode.Parse("""{"Name":"AWS::Include"}""");
            Integration(d)["timeoutInMillis"] = 1;
        });

        Check(document).Single().ShouldContain("timeoutInMillis");
    }

    private static List<string> Check(string document) => [.. DocumentLint.Check(Encoding.UTF8.GetBytes(document))];

    private static string Edit(Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(RichFiles.Document)!;
        edit(document);
        return document.ToJsonString();
    }

    private static IEnumerable<JsonNode> All(JsonNode node)
    {
        var children = node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] };
        return children.OfType<JsonNode>().SelectMany(All).Prepend(node);
    }

    private static void AddPath(JsonNode document, string path) => document["paths"]![path] = document["paths"]!["/health"]!.DeepClone();

    private static void Rename(JsonNode parent, string from, string to)
    {
        var child = parent[from]!;
        parent.AsObject().Remove(from);
        parent[to] = child;
    }

    private static JsonNode Post(JsonNode document) => document["paths"]!["/things/{id}"]!["post"]!;

    private static JsonNode Integration(JsonNode document) => Post(document)["x-amazon-apigateway-integration"]!;

    private static JsonNode Response(JsonNode document) => Integration(document)["responses"]!["default"]!;

    private static JsonNode Schema(JsonNode document) => Post(document)["requestBody"]!["content"]!["application/json"]!["schema"]!;

    private static JsonNode Health(JsonNode document) => document["paths"]!["/health"]!["get"]!["x-amazon-apigateway-integration"]!;

    private static JsonNode Proxy(JsonNode document)
        => document["paths"]!["/things/{id}"]!["x-amazon-apigateway-any-method"]!["x-amazon-apigateway-integration"]!;

    private static JsonNode Schemes(JsonNode document) => document["components"]!["securitySchemes"]!;
}
