using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.LocalGateway.Linting;

namespace Sluice.DeployFiles.Tests;

/// <summary>Each rule of our own lint finds its mistake in a document that is fine otherwise.</summary>
public sealed class LintTests
{
    private static readonly (string Finding, Action<JsonNode> Break)[] Mistakes =
    [
        ("$: this gateway reads OpenAPI 3.0", d => d["openapi"] = "3.1.0"),
        ("a path parameter must be a whole segment", d => Rename(d, "/health", "/he{al}th")),
        ("already has a variable path part -- only one is allowed", d => Rename(d, "/stock/{sku}/refills", "/stock/{id}/refills")),
        ("'q' is in querystring and header", d => Parameters(d).Add(JsonNode.Parse("""{"name":"q","in":"header","schema":{}}"""))),
        ("'method.request.header.x-tenant' is not declared", d => Parameters(d).RemoveAt(2)),
        ("Invalid mapping expression specified: Sluice", d => Integration(d)["requestParameters"]!["integration.request.header.x"] = "Sluice"),
        ("must be a text", d => Integration(d)["requestParameters"]!["integration.request.header.x"] = true),
        ("gives 404, which is not among the responses", d => Get(d)["responses"]!.AsObject().Remove("404")),
        ("two integration responses give the status 404", d => Integration(d)["responses"]!["default"]!["statusCode"] = "404"),
        ("no integration response is the 'default'", d => d["paths"]!["/shout/{text}"]!["get"]!["x-amazon-apigateway-integration"]!["responses"]!.AsObject().Remove("default")),
        ("the header 'ETag' of 200 is not declared", d => Get(d)["responses"]!["200"]!["headers"]!.AsObject().Remove("ETag")),
        ("does not parse: line 1, column", d => Integration(d)["responses"]!["default"]!["responseTemplates"]!["application/json"] = "#if($x"),
        ("over AWS's limit of 300 KB", d => Integration(d)["responses"]!["default"]!["responseTemplates"]!["application/json"] = new string('x', 307_201)),
        ("'nobody' is not in components.securitySchemes", d => Get(d)["security"] = JsonNode.Parse("""[{"nobody":[]}]""")),
        ("'nobody' is not in 'x-amazon-apigateway-request-validators'", d => Get(d)["x-amazon-apigateway-request-validator"] = "nobody"),
        ("there is no 'x-amazon-apigateway-integration'", d => Get(d).AsObject().Remove("x-amazon-apigateway-integration")),
        ("an integration has from 50 to 29000 milliseconds", d => Integration(d)["timeoutInMillis"] = 49),
        ("letters and digits only", d => d["components"]!["schemas"]!["Stock_Level"] = JsonNode.Parse("""{"type":"object"}""")),
        ("do not have this keyword", d => d["components"]!["schemas"]!["StockLevel"]!["discriminator"] = "x"),
        ("no formats of numbers", d => d["components"]!["schemas"]!["StockLevel"]!["properties"]!["quantity"]!["format"] = "int32"),
        ("'required' is an empty list", d => d["components"]!["schemas"]!["StockLevel"]!["required"] = new JsonArray()),
        ("the document has nothing at '#/components/schemas/Problem'", d => d["components"]!["schemas"]!.AsObject().Remove("Problem")),
        ("the type 'apiKey' only", d => d["components"]!["securitySchemes"]!["staff"]!["type"] = "http"),
        ("Lambda functions are invoked with POST", d => d["paths"]!["/shout/{text}"]!["get"]!["x-amazon-apigateway-integration"]!["httpMethod"] = "GET"),
    ];

    public static TheoryData<string> Findings => [.. Mistakes.Select(mistake => mistake.Finding)];

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_mistake_in_the_document_is_found(string finding)
    {
        var document = JsonNode.Parse(Sample.Showcase.Text("openapi.json"))!;
        Mistakes.Single(mistake => mistake.Finding == finding).Break(document);

        DocumentLint.Check(Encoding.UTF8.GetBytes(document.ToJsonString()), failsOnWarnings: true).ShouldContain(found => found.Contains(finding, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_samples_templates_refer_to_what_they_have(string name)
    {
        var sample = new Sample(name);
        var body = Path.Combine(sample.Deploy, "template.body.json");

        StackLint.Check(Encoding.UTF8.GetBytes(sample.Text("template.json")), File.Exists(body) ? File.ReadAllBytes(body) : null).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_nothing_in_the_template_has_is_found() => StackLint.Check(
        Encoding.UTF8.GetBytes("""{"Resources":{"A":{},"B":{"Properties":{"X":{"Ref":"Gone"},"Y":{"Fn::Sub":"${A.Arn}${!stageVariables.b}${Lost}"},"Z":{"Fn::GetAtt":["A","Arn"]}}}}}"""), null)
        .Select(finding => finding.Split('\'')[1]).ShouldBe(["Gone", "Lost"]);

    [Fact]
    public void Descriptions_that_aws_takes_no_more_are_found() => StackLint.Check(
        Encoding.UTF8.GetBytes("""{"Description":"LONG","Resources":{"F":{"Type":"AWS::Lambda::Function","Properties":{"Description":"LONG"}}}}""".Replace("LONG", new string('é', 513), StringComparison.Ordinal)), null)
        .Select(finding => finding.Split(':')[0]).ShouldBe(["Description", "F.Description"]);

    [Fact]
    public void Resources_that_wait_for_each_other_are_found() => StackLint.Check(
        Encoding.UTF8.GetBytes("""
            {"Resources":{"A":{"Type":"AWS::ApiGateway::RestApi"},"B":{"X":[{"Ref":"C"}]},"C":{"Y":{"Fn::Sub":"x${A}"}},"D":{"DependsOn":["E","A"]},"E":{"Z":{"Fn::GetAtt":["D","Arn"]}}}}
            """),
        Encoding.UTF8.GetBytes("""{"paths":{"uri":{"Fn::Sub":"${B.Arn}${!C}"}}}"""))
        .Select(finding => finding.Split(" wait")[0]).ShouldBe(["Resources: A → B → C → A", "Resources: D → E → D"]);

    private static JsonNode Get(JsonNode document) => document["paths"]!["/stock/{sku}"]!["get"]!;

    private static JsonArray Parameters(JsonNode document) => Get(document)["parameters"]!.AsArray();

    private static JsonNode Integration(JsonNode document) => Get(document)["x-amazon-apigateway-integration"]!;

    private static void Rename(JsonNode document, string from, string to)
    {
        var paths = document["paths"]!.AsObject();
        var item = paths[from];
        paths.Remove(from);
        paths[to] = item;
    }
}
