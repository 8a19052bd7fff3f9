using System.Text;
using System.Text.Json.Nodes;
using Sluice.BuildTasks.Overlays;

namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>Overlays that change the API's document.</summary>
public sealed class DocumentTests
{
    private const string Get = "paths/~orders~{id}/get";

    private const string Change = """
        Resources:
          RestApi:
            Properties:
              Body:
                info: { version: "7" }
                paths:
                  /orders/{id}:
                    get:
                      summary: One order
                      x-amazon-apigateway-integration:
                        timeoutInMillis: 5000
                        uri: !Sub "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${ReportsFunction.Arn}/invocations"
                x-table: !Ref TableName
          RestApiStage:
            Properties:
              Description: !Ref RestApiDeployment
        """;

    [Fact]
    public void A_change_leads_to_a_new_deployment_to_which_everything_refers()
    {
        var (before, after) = (Deployment(Merged.Clean("")), Merged.Clean(Change));
        var id = Deployment(after);

        id.ShouldNotBe(before);
        id.ShouldMatch("^RestApiDeployment[0-9a-f]{10}$");
        after["template.json"].ShouldNotContain(before["RestApiDeployment".Length..]);
        after.Json($"Resources/{id}/Properties/Description").ShouldBe($"\"Document {id["RestApiDeployment".Length..]}\"");
        after.Json("Resources/RestApiStage/Properties/DeploymentId").ShouldBe($$"""{"Ref":"{{id}}"}""");
        after.Json("Resources/RestApiStage/Properties/Description").ShouldBe($$"""{"Ref":"{{id}}"}""");
        Deployment(Merged.Clean(Change.Replace("5000", "5001", StringComparison.Ordinal))).ShouldNotBe(id);
        Deployment(Merged.Clean("Resources: { RestApiStage: { Properties: { Description: x } } }")).ShouldBe(before);
    }

    [Fact]
    public void The_document_that_the_gateway_reads_has_the_same_change_in_its_own_words()
    {
        var merged = Merged.Clean(Change);

        Value(merged.Document, "info/version").ShouldBe("\"7\"");
        Value(merged.Document, Get + "/summary").ShouldBe("\"One order\"");
        Value(merged.Document, Get + "/x-amazon-apigateway-integration/timeoutInMillis").ShouldBe("5000");
        Value(merged.Document, Get + "/x-amazon-apigateway-integration/uri").ShouldBe(
            "\"arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:ReportsFunction/invocations\"");
        Value(merged.Document, "x-table").ShouldBe("\"orders\"");
        Value(merged.Template["Resources"]!["RestApi"]!["Properties"]!["Body"]!, Get + "/x-amazon-apigateway-integration/uri").ShouldStartWith("{\"Fn::Sub\":");
        var integration = merged.Document["paths"]!["/orders/{id}"]!["get"]!["x-amazon-apigateway-integration"]!;
        JsonNode.DeepEquals(integration["requestTemplates"], JsonNode.Parse(Merged.Clean("")["openapi.json"])!["paths"]!["/orders/{id}"]!["get"]!["x-amazon-apigateway-integration"]!["requestTemplates"])
            .ShouldBeTrue();
    }

    [Fact]
    public void Two_overlays_change_the_document_one_after_the_other()
    {
        var merged = Merged.Shop(
            [
                ("a.yaml", "Resources: { RestApi: { Properties: { Body: { x-one: { a: 1, b: 2 } } } } }"),
                ("b.yaml", "Resources: { RestApi: { Properties: { Body: { x-one: { a: null } } } } }"),
            ],
            ("SluiceYaml", "true"));

        merged.Result.Findings.ShouldBeEmpty();
        Value(merged.Document, "x-one").ShouldBe("""{"b":2}""");
        merged.Result.Files.Keys.Order(StringComparer.Ordinal).ShouldBe(["openapi.json", "openapi.yaml", "template.json", "template.yaml"]);
        merged["openapi.yaml"].ShouldContain("x-one:\n  b: 2\n");
    }

    [Fact]
    public void A_template_that_becomes_too_large_for_a_request_has_its_document_in_a_file()
    {
        var overlay = new StringBuilder("Resources:\n");
        for (var queue = 0; queue < 250; queue++)
        {
            overlay.Append($"  Queue{queue}: {{ Type: AWS::SQS::Queue, Properties: {{ QueueName: {new string('q', 60)}{queue} }} }}\n");
        }

        var merged = Merged.Clean(overlay.ToString());

        merged.Json("Resources/RestApi/Properties/Body").ShouldBe(
            """{"Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":"./template.body.json"}}}""");
        JsonNode.DeepEquals(JsonNode.Parse(merged["template.body.json"]), Merged.Clean("").Template["Resources"]!["RestApi"]!["Properties"]!["Body"]).ShouldBeTrue();
        Encoding.UTF8.GetByteCount(merged["template.json"]).ShouldBeLessThanOrEqualTo(51_200);
        OverlayMerge.Run(BuiltApi.Files(BuiltApi.Shop), [new("a.yaml", overlay.ToString())], keepsInline: true).Files.Keys.ShouldBe(["template.json"]);
    }

    [Fact]
    public void A_document_in_a_file_of_its_own_is_changed_there()
    {
        var built = BuiltApi.Files(Large);
        built.Keys.ShouldContain("template.body.json");

        var merged = Merged.Into(built, ("deploy.overlay.yaml", "Resources: { RestApi: { Properties: { Body: { info: { version: '9' } } } } }"));
        var untouched = Merged.Into(built, ("deploy.overlay.yaml", "Description: x"));

        merged.Result.Findings.ShouldBeEmpty();
        merged.Result.Files.Keys.Order(StringComparer.Ordinal).ShouldBe(["openapi.json", "template.body.json", "template.json"]);
        merged["template.body.json"].ShouldBe(built["template.body.json"].Replace("\"version\": \"1.0\"", "\"version\": \"9\"", StringComparison.Ordinal));
        merged["openapi.json"].ShouldBe(built["openapi.json"].Replace("\"version\": \"1.0\"", "\"version\": \"9\"", StringComparison.Ordinal));
        merged["template.json"].ShouldNotContain(Deployment(untouched));
        untouched.Result.Files.Keys.ShouldBe(["template.json"]);
    }

    /// <summary>An API whose document is too large for a template.</summary>
    public static string Large { get; } = BuiltApi.Shop + "\n[LambdaFunction] public sealed class Many {\n"
        + string.Concat(Enumerable.Range(0, 60).Select(i => $"[HttpGet(\"/many/{i}\")] public string Get{i}([FromQuery] int number) => \"\";\n")) + "}\n";

    private static string Deployment(Merged merged) =>
        ((JsonObject)merged.Template["Resources"]!).Single(resource => (string)resource.Value!["Type"]! == "AWS::ApiGateway::Deployment").Key;

    // A tilde is a slash of a path.
    private static string Value(JsonNode node, string path)
    {
        JsonNode? value = node;
        foreach (var step in path.Split('/'))
        {
            value = value![step.Replace('~', '/')];
        }

        return value!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
