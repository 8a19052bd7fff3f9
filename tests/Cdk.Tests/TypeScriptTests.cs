using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.Cdk.Tests.Support;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Cdk.Tests;

/// <summary>
/// The program in TypeScript of <c>docs/cdk.md</c>: what it makes of the build of the API in <c>docs/environments.md</c> is what the built template has.
/// </summary>
public sealed partial class TypeScriptTests(ShopInTypeScript shop) : IClassFixture<ShopInTypeScript>
{
    private static readonly Dictionary<string, string> Dev = Values("dev", memory: "256", trace: "false");

    private static readonly Dictionary<string, string> Prod = Values("prod", memory: "1024", trace: "true");

    public static TheoryData<string> Stacks => ["shop-dev", "shop-prod"];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_document_is_the_built_one_with_the_functions_and_the_role_of_the_stack(string stack)
    {
        var body = Synthesized(stack).Of(Resources(stack, "AWS::ApiGateway::RestApi").Single().Properties["Body"])!;

        BuiltTemplate.At("Body", Built(stack).Of(shop.Built("template.json")["Resources"]!["RestApi"]!["Properties"]!["Body"]), body).ShouldBeEmpty();
        body.ToJsonString().ShouldContain("functions/${OrdersFunction.Arn}/invocations");
        body.ToJsonString().ShouldContain("\"${IntegrationRole.Arn}\"");
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_functions_are_the_built_ones(string stack)
    {
        string[] properties = ["Handler", "Runtime", "Architectures", "MemorySize", "Timeout", "Environment"];
        var functions = Resources(stack, "AWS::Lambda::Function").ToDictionary(function => Name(function.Id), function => function.Properties);
        var built = BuiltResources("AWS::Serverless::Function").ToDictionary();

        functions.Keys.ShouldBe(built.Keys, ignoreOrder: true);
        foreach (var (id, function) in functions)
        {
            foreach (var property in properties)
            {
                Synthesized(stack).Of(function[property])!.ToJsonString().ShouldBe(Built(stack).Of(built[id][property])!.ToJsonString(), $"{id}.{property}");
            }

            ((string?)function["TracingConfig"]?["Mode"]).ShouldBe((string?)Built(stack).Of(built[id])!["Tracing"], id);
            ((string)function["Code"]!["S3Key"]!).ShouldEndWith(".zip");
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Api_gateway_may_do_whatever_the_built_template_allows_it(string stack)
    {
        // Each permission of the built template is for one operation, and the program's are for all operations of a function.
        var permissions = Resources(stack, "AWS::Lambda::Permission").Select(permission => Synthesized(stack).Of(permission.Properties)!).ToList();
        foreach (var (id, properties) in BuiltResources("AWS::Lambda::Permission"))
        {
            var built = Built(stack).Of(properties)!;
            permissions.ShouldContain(
                permission => (string)permission["FunctionName"]! == (string)built["FunctionName"]! && (string)permission["Principal"]! == (string)built["Principal"]!
                    && (string)permission["Action"]! == (string)built["Action"]! && Covers((string)permission["SourceArn"]!, (string)built["SourceArn"]!),
                id);
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_role_of_services_and_the_functions_may_do_what_the_built_ones_may(string stack)
    {
        var actions = Resources(stack, "AWS::IAM::Policy").ToDictionary(
            policy => Name((string)policy.Properties["Roles"]![0]!["Ref"]!), policy => Actions(policy.Properties["PolicyDocument"]!));

        actions["IntegrationRole"].ShouldBe(Actions(Built("IntegrationRole")["Policies"]![0]!["PolicyDocument"]!), ignoreOrder: true);
        // The CDK writes the permission to trace itself, where SAM takes a managed policy.
        actions["OrdersFunctionServiceRole"].Where(action => !action.StartsWith("xray:", StringComparison.Ordinal)).ShouldBe(Actions(Built("OrdersFunction")["Policies"]![0]!), ignoreOrder: true);
        actions.Count.ShouldBe(2);

        JsonNode Built(string id) => shop.Built("template.json")["Resources"]![id]!["Properties"]!;
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_stage_and_the_usage_plan_are_the_built_ones(string stack)
    {
        var stage = Synthesized(stack).Of(Resources(stack, "AWS::ApiGateway::Stage").Single().Properties)!;
        var built = Built(stack).Of(BuiltResources("AWS::ApiGateway::Stage").Single().Value)!;
        foreach (var property in (string[])["StageName", "RestApiId", "Variables", "TracingEnabled"])
        {
            stage[property]!.ToJsonString().ShouldBe(built[property]!.ToJsonString());
        }

        // The CDK also writes the default of DataTraceEnabled.
        stage["MethodSettings"]![0]!.AsObject().Remove("DataTraceEnabled").ShouldBeTrue();
        BuiltTemplate.At("MethodSettings", built["MethodSettings"], stage["MethodSettings"]).ShouldBeEmpty();
        stage["AccessLogSetting"]!["DestinationArn"]!.ToJsonString().ShouldBe(built["AccessLogSetting"]!["DestinationArn"]!.ToJsonString());
        BuiltTemplate.At(
            "Throttle",
            Built(stack).Of(BuiltResources("AWS::ApiGateway::UsagePlan").Single().Value["Throttle"]),
            Synthesized(stack).Of(Resources(stack, "AWS::ApiGateway::UsagePlan").Single().Properties["Throttle"])).ShouldBeEmpty();
        Resources(stack, "AWS::ApiGateway::UsagePlanKey").Count().ShouldBe(1);
        var api = Resources(stack, "AWS::ApiGateway::RestApi").Single().Properties;
        ((string)api["Mode"]!).ShouldBe("overwrite");
        api["FailOnWarnings"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Another_document_makes_another_deployment_and_the_same_one_does_not()
    {
        string Deployment(JsonObject template) => Resources(template, "AWS::ApiGateway::Deployment").Single().Id;

        var before = Deployment(shop.Template("shop-dev"));
        Deployment(shop.TemplateOfDocument("shop-dev", document => document)).ShouldBe(before);
        Deployment(shop.TemplateOfDocument("shop-dev", document => document.Replace("\"operationId\": \"Place\"", "\"operationId\": \"PlaceOrder\"", StringComparison.Ordinal)))
            .ShouldNotBe(before);
    }

    [Fact]
    public void Cfn_lint_finds_nothing_in_the_stacks_of_the_program() =>
        // W3005: every function of the CDK waits for its role, although it refers to it.
        ExternalTool.Lint(["--ignore-checks", "W3005", "--", .. Stacks.Select(stack => Path.Combine(shop.Output, stack.Data + ".template.json"))]);

    private static Dictionary<string, string> Values(string environment, string memory, string trace) =>
        new() { ["EnvironmentName"] = environment, ["OrdersMemory"] = memory, ["Trace"] = trace, ["PartnerRate"] = "5" };

    private static IEnumerable<string> Actions(JsonNode policy) =>
        policy["Statement"]!.AsArray().SelectMany(statement => statement!["Action"] is JsonArray several ? several.Select(action => (string)action!) : [(string)statement["Action"]!]);

    private static bool Covers(string pattern, string source) => Regex.IsMatch(source, "^" + Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal) + "$");

    private static IEnumerable<(string Id, JsonNode Properties)> Resources(JsonObject template, string type) =>
        template["Resources"]!.AsObject().Where(resource => (string?)resource.Value!["Type"] == type).Select(resource => (resource.Key, resource.Value!["Properties"]!));

    // The CDK adds a hash to each name.
    private static string Name(string id) => Hash().Replace(id, "");

    private IEnumerable<(string Id, JsonNode Properties)> Resources(string stack, string type) => Resources(shop.Template(stack), type);

    private IEnumerable<KeyValuePair<string, JsonNode>> BuiltResources(string type) =>
        Resources(shop.Built("template.json"), type).Select(resource => KeyValuePair.Create(resource.Id, resource.Properties));

    private Evaluated Synthesized(string stack) => new(shop.Template(stack), new Dictionary<string, string>(), Name);

    private Evaluated Built(string stack) => new(shop.Built("template.json"), stack == "shop-dev" ? Dev : Prod, id => id);

    [GeneratedRegex("[0-9A-F]{8}$")]
    private static partial Regex Hash();
}
