using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>
/// Every source of a function of Amazon.Lambda.Annotations, with and without nullable annotations: what the method gets if the request has no value.
/// </summary>
public sealed class AbsentValueTests
{
    private const string Authorizer = "[FromCustomAuthorizer(Name = \"user\")]";

    public static TheoryData<string, string, string> Optional
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var context in new[] { "enable", "disable", "annotations", "warnings" })
            {
                foreach (var source in new[] { "[FromQuery]", "[FromHeader]", "[Sluice.FromContext(\"stage\")]", "[Sluice.FromStageVariable]", "[Sluice.FromForm]" })
                {
                    rows.Add(context, source + " string value", "null");
                    rows.Add(context, source + " int value", "0");
                    rows.Add(context, source + " Guid value", "00000000-0000-0000-0000-000000000000");
                }
            }

            return rows;
        }
    }

    public static TheoryData<string, string> Authorizers
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var parameter in new[] { "string value", "string? value", "int value", "int? value", "string value = \"x\"", "string? value = null", "int value = 7", "Uri value" })
            {
                rows.Add("enable", parameter);
                rows.Add("annotations", parameter);
                rows.Add("disable", parameter.Replace("string?", "string", StringComparison.Ordinal));
                rows.Add("warnings", parameter.Replace("string?", "string", StringComparison.Ordinal));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Optional))]
    public async Task A_value_that_the_request_lacks_is_the_default_of_its_type(string context, string parameter, string value) =>
        (await TextAsync(Start(context, parameter), "{}")).ShouldBe(value);

    [Theory]
    [MemberData(nameof(Authorizers))]
    public async Task A_value_of_the_authorizer_that_is_missing_is_401_with_every_annotation(string context, string parameter)
    {
        var api = Start(context, $"{Authorizer} {parameter}");

        foreach (var payload in new[] { "{}", """{"value":""}""" })
        {
            (await api.CallAsync(payload)).ShouldStartWith("{ \"sluice\":1,\"status\":401,");
        }
    }

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public async Task A_value_of_the_authorizer_arrives(string context) =>
        (await TextAsync(Start(context, $"{Authorizer} string value"), """{"value":"ada"}""")).ShouldBe("ada");

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public async Task A_path_value_is_always_required(string context) =>
        (await Start(context, "string value", "/{value}").CallAsync("{}")).ShouldStartWith("{ \"sluice\":1,\"status\":400,");

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public async Task A_missing_body_is_400_and_a_missing_member_is_the_default_of_its_type(string context)
    {
        const string Body = "public class Order { public string Sku { get; set; } public int Count { get; set; } public override string ToString() => Sku + Count; }";
        var api = Start(context, "[FromBody] Order value", more: $"#pragma warning disable CS8618\n{Body}");

        (await api.CallAsync("""{"value":""}""")).ShouldStartWith("{ \"sluice\":1,\"status\":400,");
        (await api.CallAsync("{}")).ShouldStartWith("{ \"sluice\":1,\"status\":400,");
        (await TextAsync(api, """{"value":{}}""")).ShouldBe("0");
    }

    [Fact]
    public async Task A_member_that_is_null_is_400_only_if_an_annotation_forbids_it()
    {
        const string Body = "public class Order { public string Sku { get; set; } = \"\"; public override string ToString() => Sku ?? \"none\"; }";

        (await TextAsync(Start("disable", "[FromBody] Order value", more: Body), """{"value":{"Sku":null}}""")).ShouldBe("none");
        (await Start("enable", "[FromBody] Order value", more: Body).CallAsync("""{"value":{"Sku":null}}""")).ShouldStartWith("{ \"sluice\":1,\"status\":400,");
    }

    [Fact]
    public async Task Types_of_an_assembly_without_annotations_follow_the_same_rules()
    {
        var library = Library.Compile("ObliviousLibrary", """
            #nullable disable
            public class Caller { [FromAuthorizer] public string User { get; set; } [FromQuery] public string Search { get; set; } }
            public class Order { public Order(string sku) => Sku = sku; public string Sku { get; } public string Note { get; set; } }
            """);
        var api = RunningApi.Start(Generate(library, """
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F
            {
                #pragma warning disable SLUICE047
                [HttpPost("/orders")] public string Op([AsParameters] Caller caller, Order order) => $"{caller.User}|{caller.Search ?? "null"}|{order.Sku ?? "null"}|{order.Note ?? "null"}";
            }
            """), null);

        (await api.CallAsync("""{"User":"ada","order":{"note":null}}""")).ShouldBe("\"ada|null|null|null\"");
        (await api.CallAsync("""{"order":{"sku":"s"}}""")).ShouldStartWith("{ \"sluice\":1,\"status\":401,");
        (await api.CallAsync("""{"User":"","order":{"sku":"s"}}""")).ShouldStartWith("{ \"sluice\":1,\"status\":401,");
    }

    [Fact]
    public async Task A_filter_without_annotations_demands_the_authorizers_value_too()
    {
        var api = RunningApi.Start("""
            #nullable disable
            [assembly: RestApi("Api")]
            #pragma warning disable SLUICE047
            public sealed class Audit { public ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next, [FromAuthorizer] string user) => next.InvokeAsync(); }
            [LambdaFunction, Filter<Audit>] public sealed class F { [HttpGet("/")] public string Op() => "ran"; }
            """);

        (await api.CallAsync("""{"user":"ada"}""")).ShouldBe("\"ran\"");
        (await api.CallAsync("{}")).ShouldStartWith("{ \"sluice\":1,\"status\":401,");
    }

    private static Generated Generate(Microsoft.CodeAnalysis.MetadataReference library, string source)
    {
        var generated = Generated.From(Compiler.Compile(source).AddReferences(library));
        generated.Complaints.ShouldBeEmpty();
        return generated;
    }

    private static async Task<string> TextAsync(RunningApi api, string payload) => (string)JsonNode.Parse(await api.CallAsync(payload))!["body"]!;

    // Behind "#nullable": "annotations" and "warnings" enable only these.
    private static RunningApi Start(string context, string parameter, string route = "/", string more = "")
    {
        var directive = context is "annotations" or "warnings" ? $"#nullable disable\n#nullable enable {context}" : $"#nullable {context}";
        return UpstreamCode.Start("FOpGenerated", $$"""
            {{directive}}
            #pragma warning disable CS8632, SLUICE047, SLUICE048
            using Amazon.Lambda.Annotations;
            using Amazon.Lambda.Annotations.APIGateway;
            [assembly: Amazon.Lambda.Core.LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer))]
            public class F
            {
                [LambdaFunction(ResourceName = "FOpGenerated")]
                [RestApi(LambdaHttpMethod.Post, "{{route}}")]
                public string Op({{parameter}}) => Show(value);
                private static string Show(object? value) => value == null ? "null" : value.ToString()!;
            }
            {{more}}
            """);
    }
}
