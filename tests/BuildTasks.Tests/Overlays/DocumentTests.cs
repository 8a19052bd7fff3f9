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

        Merged.Compact(merged.Document, "info/version").ShouldBe("\"7\"");
        Merged.Compact(merged.Document, Get + "/summary").ShouldBe("\"One order\"");
        Merged.Compact(merged.Document, Get + "/x-amazon-apigateway-integration/timeoutInMillis").ShouldBe("5000");
        Merged.Compact(merged.Document, Get + "/x-amazon-apigateway-integration/uri").ShouldBe(
            "\"arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:ReportsFunction/invocations\"");
        Merged.Compact(merged.Document, "x-table").ShouldBe("\"orders\"");
        Merged.Compact(merged.Template["Resources"]!["RestApi"]!["Properties"]!["Body"]!, Get + "/x-amazon-apigateway-integration/uri").ShouldStartWith("{\"Fn::Sub\":");
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
        Merged.Compact(merged.Document, "x-one").ShouldBe("""{"b":2}""");
        merged.Result.Files.Keys.Order(StringComparer.Ordinal).ShouldBe(["openapi.json", "openapi.yaml", "template.json", "template.yaml"]);
        merged["openapi.yaml"].ShouldContain("x-one:\n  b: 2\n");
    }

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void A_template_that_becomes_too_large_for_a_request_has_its_document_in_a_file(string kind)
    {
        var built = BuiltApi.Files(BuiltApi.Shop, ("SluiceTemplate", kind));

        var merged = Merged.Into(built, ("deploy.overlay.yaml", Queues));

        merged.Result.Findings.ShouldBeEmpty();
        merged.Json("Resources/RestApi/Properties/Body").ShouldBe(Include(kind));
        merged.Json("Parameters/BodyLocation").ShouldBe(
            kind == "Sam" ? "absent" : """{"Type":"String","Description":"The S3 URI of template.body.json, such as s3://bucket/key"}""");
        JsonNode.DeepEquals(JsonNode.Parse(merged["template.body.json"]), JsonNode.Parse(built["template.json"])!["Resources"]!["RestApi"]!["Properties"]!["Body"]).ShouldBeTrue();
        Encoding.UTF8.GetByteCount(merged["template.json"]).ShouldBeLessThanOrEqualTo(51_200);
        OverlayMerge.Run(built, [new("a.yaml", Queues)], keepsInline: true).Files.Keys.ShouldBe(["template.json"]);
    }

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void A_document_in_a_file_of_its_own_is_changed_there(string kind)
    {
        var built = BuiltApi.Files(Large, ("SluiceTemplate", kind));
        built.Keys.ShouldContain("template.body.json");

        var merged = Merged.Into(built, ("deploy.overlay.yaml", "Resources: { RestApi: { Properties: { Body: { info: { version: '9' } } } } }"));
        var untouched = Merged.Into(built, ("deploy.overlay.yaml", "Description: x"));

        merged.Result.Findings.ShouldBeEmpty();
        merged.Result.Files.Keys.Order(StringComparer.Ordinal).ShouldBe(["openapi.json", "template.body.json", "template.json"]);
        merged["template.body.json"].ShouldBe(built["template.body.json"].Replace("\"version\": \"1.0\"", "\"version\": \"9\"", StringComparison.Ordinal));
        merged["openapi.json"].ShouldBe(built["openapi.json"].Replace("\"version\": \"1.0\"", "\"version\": \"9\"", StringComparison.Ordinal));
        merged["template.json"].ShouldNotContain(Deployment(untouched));
        merged.Json("Resources/RestApi/Properties/Body").ShouldBe(Include(kind));
        merged.Json("Parameters").ShouldBe(untouched.Json("Parameters"));
        untouched.Result.Files.Keys.ShouldBe(["template.json"]);
    }

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void A_template_that_is_too_large_without_its_document_still_includes_the_file(string kind)
    {
        var built = BuiltApi.Files(Large, ("SluiceTemplate", kind));
        var overlay = Queues + Queues.Replace("Resources:\n", "", StringComparison.Ordinal).Replace("  Queue", "  More", StringComparison.Ordinal);

        var merged = Merged.Into(built, ("deploy.overlay.yaml", overlay));

        merged.Result.Findings.ShouldBeEmpty();
        Encoding.UTF8.GetByteCount(merged["template.json"]).ShouldBeGreaterThan(51_200);
        merged.Result.Files.Keys.ShouldBe(["template.json"]);
        merged.Json("Resources/RestApi/Properties/Body").ShouldBe(Include(kind));
    }

    [Fact]
    public void A_template_whose_api_lost_its_properties_after_a_change_of_the_document_is_written()
    {
        var merged = Merged.Into(
            BuiltApi.Files(Large),
            ("a.yaml", "Resources: { RestApi: { Properties: { Body: { info: { version: '9' } } } } }"),
            ("b.yaml", "Resources: { RestApi: { Properties: null } }"));

        merged.Result.Findings.ShouldAllBe(finding => finding.Code == "SLUICE316");
        merged.Json("Resources/RestApi").ShouldBe("""{"Type":"AWS::ApiGateway::RestApi"}""");
    }

    [Fact]
    public void The_document_names_functions_and_the_role_as_the_build_does()
    {
        var built = BuiltApi.Files(
            BuiltApi.Shop.Replace("RestApi(\"Shop\"", "RestApi(\"Shop ${TableName}\"", StringComparison.Ordinal)
                .Replace("LambdaFunction(Timeout = 20)", "LambdaFunction(Name = \"${TableName}-reports\", Timeout = 20)", StringComparison.Ordinal));
        const string Function = "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:";

        var merged = Merged.Into(built, ("deploy.overlay.yaml", """
            Parameters: { TableName: { Default: other } }
            Resources:
              OrdersFunction: { Properties: { FunctionName: new } }
              RestApi: { Properties: { Name: New, Body: { x-a: !GetAtt ReportsFunction.Arn, x-b: !GetAtt OrdersFunction.Arn, x-c: !GetAtt IntegrationRole.Arn } } }
            """));

        merged.Result.Findings.ShouldBeEmpty();
        built["openapi.json"].ShouldContain(Function + "orders-reports/");
        built["openapi.json"].ShouldContain("role/ShopordersIntegrations\"");
        Merged.Compact(merged.Document, "x-a").ShouldBe($"\"{Function}orders-reports\"");
        Merged.Compact(merged.Document, "x-b").ShouldBe($"\"{Function}OrdersFunction\"");
        Merged.Compact(merged.Document, "x-c").ShouldBe("\"arn:${AWS::Partition}:iam::${AWS::AccountId}:role/ShopordersIntegrations\"");
        Merged.Into(built, ("deploy.overlay.yaml", "Resources: { ReportsFunction: { Properties: { FunctionName: new } } }")).Result.Findings.ShouldHaveSingleItem()
            .ToString().ShouldStartWith("deploy.overlay.yaml(1,47): warning SLUICE316: The overlay replaces 'ReportsFunction.Properties.FunctionName'");
    }

    [Fact]
    public void A_reference_with_blanks_in_a_text_names_the_new_deployment() =>
        Merged.Clean(Change.Replace("Description: !Ref RestApiDeployment", "Description: !Sub '${ RestApiDeployment } ${ AWS::Region }'", StringComparison.Ordinal))
            .Json("Resources/RestApiStage/Properties/Description").ShouldMatch("""^{"Fn::Sub":"\$\{RestApiDeployment[0-9a-f]{10}} \$\{ AWS::Region }"}$""");

    private static string Queues { get; } = "Resources:\n"
        + string.Concat(Enumerable.Range(0, 250).Select(queue => $"  Queue{queue}: {{ Type: AWS::SQS::Queue, Properties: {{ QueueName: {new string('q', 60)}{queue} }} }}\n"));

    private static string Include(string kind)
    {
        var location = kind == "Sam" ? "\"./template.body.json\"" : """{"Ref":"BodyLocation"}""";
        return """{"Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":#}}}""".Replace("#", location, StringComparison.Ordinal);
    }

    /// <summary>An API whose document is too large for a template.</summary>
    public static string Large { get; } = BuiltApi.Shop + "\n[LambdaFunction] public sealed class Many {\n"
        + string.Concat(Enumerable.Range(0, 60).Select(i => $"[HttpGet(\"/many/{i}\")] public string Get{i}([FromQuery] int number) => \"\";\n")) + "}\n";

    private static string Deployment(Merged merged) =>
        ((JsonObject)merged.Template["Resources"]!).Single(resource => (string)resource.Value!["Type"]! == "AWS::ApiGateway::Deployment").Key;
}
