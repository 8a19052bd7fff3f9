using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Sluice.Generator.Emitting;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>What the snapshots hold, as rules: an import that API Gateway would refuse, or take with a loss, must not be printed.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "x-amazon-apigateway-any-method"];

    public static TheoryData<string> Names { get; } = [.. Apis.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Schemas_stay_in_the_subset_that_is_imported(string api)
    {
        foreach (var schema in Document(api).GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            LettersAndDigits().IsMatch(schema.Name).ShouldBeTrue(schema.Name);
            CheckSchema(schema.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_reads_without_error(string api)
    {
        var result = OpenApiDocument.Parse(Text(Apis.All[api], "openapi.json"), "json");

        result.Diagnostic!.Errors.ShouldBeEmpty();
        result.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_0);
        result.Document!.Info.Title.ShouldBe(Apis.All[api].Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Operations_declare_what_their_integrations_use(string api)
    {
        foreach (var path in Document(api).GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                Methods.ShouldContain(operation.Name);
                var variables = Variable().Matches(path.Name).Select(match => match.Groups[1].Value);
                Parameters(operation.Value).Where(parameter => parameter.Place == "path").Select(parameter => parameter.Name).ShouldBe(variables);
                CheckResponses(operation.Value);
                operation.Value.GetProperty("responses").EnumerateObject().ShouldAllBe(response => response.Value.GetProperty("description").GetString() != "");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Emitting_twice_gives_the_same_bytes_with_line_feeds_only(string api)
    {
        var files = DeployFilesEmitter.Emit(Apis.All[api]);

        files.ShouldBe(DeployFilesEmitter.Emit(Apis.All[api]));
        files.Items.ShouldAllBe(file => !file.Text.Contains('\r'));
        files.Items.Select(file => file.Path).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void Another_document_is_another_deployment_and_the_same_is_the_same()
    {
        var renamed = Apis.Orders with { Operations = Apis.Orders.Operations.Items.Select(operation => operation with { Summary = "x" }).ToEquatableArray() };

        DeploymentId(Apis.Orders with { Stage = "test" }).ShouldBe(DeploymentId(Apis.Orders));
        DeploymentId(renamed).ShouldNotBe(DeploymentId(Apis.Orders));
    }

    [Fact]
    public void A_function_with_many_operations_gets_one_permission()
    {
        Template(Apis.Large).EnumerateObject().Count(resource => resource.Value.GetProperty("Type").GetString() == "AWS::Lambda::Permission").ShouldBe(1);
    }

    [Fact]
    public void A_document_that_is_too_large_for_the_template_gets_a_file_of_its_own()
    {
        var files = DeployFilesEmitter.Emit(Apis.Large);

        var body = Template(Apis.Large).GetProperty("RestApi").GetProperty("Properties").GetProperty("Body");
        body.GetProperty("Fn::Transform").GetProperty("Parameters").GetProperty("Location").GetString().ShouldBe("./template.body.json");
        Text(Apis.Large, "template.json").Length.ShouldBeLessThan(51_200);
        File(Apis.Large, "template.body.json").GetProperty("paths").EnumerateObject().Count().ShouldBe(Apis.Large.Operations.Count);
        files.Items.Count(file => file.Path.EndsWith(".json", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public void A_plain_template_takes_the_place_of_that_file_from_a_parameter()
    {
        var files = DeployFilesEmitter.Emit(Apis.Large with { IsPlainTemplate = true, WritesYaml = true }).Items;
        var template = JsonDocument.Parse(files.Single(file => file.Path == "template.json").Text).RootElement;

        template.GetProperty("Resources").GetProperty("RestApi").GetProperty("Properties").GetProperty("Body").GetRawText().ReplaceLineEndings("")
            .Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":{"Ref":"BodyLocation"}}}}""");
        template.GetProperty("Parameters").GetProperty("BodyLocation").GetProperty("Type").GetString().ShouldBe("String");
        files.Where(file => file.Path.StartsWith("template.", StringComparison.Ordinal)).ShouldAllBe(file => !file.Text.Contains("./", StringComparison.Ordinal));
        files.Select(file => file.Path).ShouldContain("template.body.json");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_document_that_shall_stay_in_the_template_stays_there_however_large_it_is(bool isPlain)
    {
        var files = DeployFilesEmitter.Emit(Apis.Large with { IsPlainTemplate = isPlain, KeepsBodyInline = true, WritesYaml = true }).Items;
        var template = files.Single(file => file.Path == "template.json").Text;

        template.Length.ShouldBeGreaterThan(51_200);
        template.ShouldNotContain("AWS::Include");
        template.ShouldNotContain("BodyLocation");
        files.Select(file => file.Path).ShouldNotContain("template.body.json");
        files.Single(file => file.Path == "template.yaml").Text.ShouldNotContain("AWS::Include");
    }

    [Fact]
    public void Nothing_is_validated_unless_asked_for() =>
        Text(Apis.Orders, "openapi.json").ShouldNotContain("request-validator");

    [Fact]
    public void Validators_look_at_what_they_can_judge()
    {
        var document = Document("validated");
        var path = document.GetProperty("paths").GetProperty("/customers/{customerId}/orders");

        document.GetProperty("x-amazon-apigateway-request-validators").EnumerateObject().Select(validator => validator.Name).ShouldBe(["all"]);
        path.GetProperty("post").GetProperty("x-amazon-apigateway-request-validator").GetString().ShouldBe("all");
        path.GetProperty("get").TryGetProperty("x-amazon-apigateway-request-validator", out _).ShouldBeFalse("nothing there is required");
    }

    [Fact]
    public void A_schema_that_guards_bodies_lets_null_pass()
    {
        var schemas = Document("validated").GetProperty("components").GetProperty("schemas");

        schemas.GetProperty("NewOrder").GetProperty("properties").GetProperty("note").TryGetProperty("type", out _).ShouldBeFalse();
        schemas.GetProperty("Order").GetProperty("properties").GetProperty("placedAt").GetProperty("format").GetString().ShouldBe("date-time");
    }

    [Fact]
    public void Names_that_collide_stay_apart()
    {
        var types = new NamedTypeModel[] { new ObjectTypeModel { Name = "global::N.Problem", Id = "Problem" } }.ToEquatableArray();
        var api = Apis.Api("Names", [Apis.Function("RestApi")], [
            Apis.Operation("GET", "/", "RestApi", "Get", new ResultModel(200, new TypeRef { Name = "global::N.Problem", Shape = TypeShape.Object }), []) with { Types = types },
        ]);

        Template(api).EnumerateObject().Select(resource => resource.Name).ShouldBeUnique();
        Template(api).GetProperty("SluiceRestApi").GetProperty("Type").GetString().ShouldBe("AWS::ApiGateway::RestApi");
    }

    private static void CheckSchema(JsonElement schema)
    {
        foreach (var member in schema.EnumerateObject())
        {
            switch (member.Name)
            {
                case "properties":
                    member.Value.EnumerateObject().ToList().ForEach(property => CheckSchema(property.Value));
                    break;
                case "items" or "additionalProperties":
                    CheckSchema(member.Value);
                    break;
                case "required" or "enum":
                    member.Value.GetArrayLength().ShouldBeGreaterThan(0);
                    break;
                case "format":
                    new[] { "date-time", "byte", "email", "uri" }.ShouldContain(member.Value.GetString());
                    break;
                case "description":
                    member.Value.GetString()!.ShouldNotContain("*/");
                    break;
                default:
                    new[] { "type", "$ref", "minLength", "maxLength", "minItems", "maxItems", "pattern", "minimum", "maximum" }.ShouldContain(member.Name);
                    break;
            }
        }
    }

    private static void CheckResponses(JsonElement operation)
    {
        var declared = operation.GetProperty("responses");
        var integration = operation.GetProperty("x-amazon-apigateway-integration");
        integration.GetProperty("passthroughBehavior").GetString().ShouldBe("never");
        var statuses = integration.GetProperty("responses").EnumerateObject().Select(response => response.Value.GetProperty("statusCode").GetString()!).ToList();
        statuses.ShouldBeUnique("integration responses are keyed by status");
        foreach (var response in integration.GetProperty("responses").EnumerateObject())
        {
            var method = declared.GetProperty(response.Value.GetProperty("statusCode").GetString()!);
            if (response.Value.TryGetProperty("responseParameters", out var parameters))
            {
                foreach (var name in parameters.EnumerateObject().Select(parameter => parameter.Name))
                {
                    method.GetProperty("headers").TryGetProperty(name["method.response.header.".Length..], out _).ShouldBeTrue(name);
                }
            }
        }
    }

    private static IEnumerable<(string Name, string Place)> Parameters(JsonElement operation) => !operation.TryGetProperty("parameters", out var parameters) ? [] :
        parameters.EnumerateArray().Select(parameter => (parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString()!));

    private static string DeploymentId(ApiModel api) =>
        Template(api).EnumerateObject().Single(resource => resource.Value.GetProperty("Type").GetString() == "AWS::ApiGateway::Deployment").Name;

    private static JsonElement Template(ApiModel api) => File(api, "template.json").GetProperty("Resources");

    private static JsonElement Document(string api) => File(Apis.All[api], "openapi.json");

    private static JsonElement File(ApiModel api, string path) =>
        JsonDocument.Parse(Text(api, path), new() { AllowDuplicateProperties = false }).RootElement;

    private static string Text(ApiModel api, string path) => DeployFilesEmitter.Emit(api).Items.Single(file => file.Path == path).Text;

    [GeneratedRegex("^[A-Za-z0-9]+$")]
    private static partial Regex LettersAndDigits();

    [GeneratedRegex(@"\{([^}+]+)\+?\}")]
    private static partial Regex Variable();
}
