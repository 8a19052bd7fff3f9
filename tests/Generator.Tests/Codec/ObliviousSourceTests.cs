using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Every source in code without nullable annotations: what an absent value is there.</summary>
public sealed class ObliviousSourceTests
{
    private static readonly string[] Types = ["string", "int", "bool", "Parsed"];

    private static readonly (string Name, string Verb, string Attribute)[] Sources =
    [
        ("path", "HttpGet", "[FromPath]"), ("query", "HttpGet", "[FromQuery]"), ("header", "HttpGet", "[FromHeader]"), ("form", "HttpPost", "[FromForm]"),
        ("context", "HttpGet", "[FromContext(\"requestId\")]"), ("stage", "HttpGet", "[FromStageVariable]"), ("authorizer", "HttpGet", "[FromAuthorizer]"),
        ("authorizerContext", "HttpGet", "[FromContext(\"authorizer.value\")]"),
        ("body", "HttpPost", "[FromBody]"), ("member", "HttpPost", "[FromBody(\"value\")]"),
    ];

    private static readonly Lazy<Generated> Code = new(() => Generated.From(Source()));
    private static readonly Lazy<RunningApi> Api = new(() =>
    {
        Code.Value.Complaints.ShouldBeEmpty();
        return RunningApi.Start(Code.Value, null);
    });

    private static readonly Lazy<JsonElement> Paths = new(() =>
        JsonDocument.Parse(DeployFilesEmitter.Emit(Code.Value.Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == "openapi.json").Text).RootElement.GetProperty("paths"));

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var source in Sources)
            {
                foreach (var type in Types)
                {
                    cells.Add(source.Name, type);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_value_arrives(string source, string type)
    {
        var value = type switch { "int" => "7", "bool" => "true", _ => "x" };
        var json = type is "int" or "bool" ? value : type == "Parsed" ? "{\"text\":\"x\"}" : $"\"{value}\"";

        (await Api.Value.CallAsync(Payload(source, type, source switch
        {
            "form" => $",\"@form\":\"value={value}\"",
            "body" => $",\"value\":{json}",
            "member" => $",\"@body\":{{\"value\":{json}}}",
            _ => $",\"value\":\"{value}\"",
        }))).ShouldBe($"\"{(type == "bool" ? "True" : value)}\"");
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task An_absent_value_is_null_where_it_can_be_400_where_not_and_401_where_it_says_who_calls(string source, string type)
    {
        var answers = new List<string> { await Api.Value.CallAsync(Payload(source, type, "")) };
        if (source is "context" or "stage" || IsAuthorizers(source))
        {
            // API Gateway cannot tell the two apart.
            answers.Add(await Api.Value.CallAsync(Payload(source, type, ",\"value\":\"\"")));
        }

        foreach (var answer in answers)
        {
            var isOptional = type is "string" or "Parsed" && source != "path" && !IsAuthorizers(source);
            if (isOptional)
            {
                answer.ShouldBe("\"null\"");
                continue;
            }

            var status = IsAuthorizers(source) ? 401 : 400;
            answer.ShouldStartWith($"{{ \"sluice\":1,\"status\":{status},");
            ((string)JsonNode.Parse(answer)!["body"]!).ShouldContain("required");
        }
    }

    [Theory]
    [InlineData("authorizer", "int")]
    [InlineData("authorizer", "bool")]
    [InlineData("authorizer", "Parsed")]
    [InlineData("authorizerContext", "int")]
    [InlineData("authorizerContext", "bool")]
    [InlineData("authorizerContext", "Parsed")]
    public async Task What_an_authorizer_says_and_cannot_be_read_is_401_and_not_shown(string source, string type)
    {
        var answer = await Api.Value.CallAsync(Payload(source, type, ",\"value\":\"secret!\""));

        answer.ShouldStartWith("{ \"sluice\":1,\"status\":401,");
        answer.ShouldContain("The supplied value is invalid for value.");
        answer.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_checked_value_of_an_authorizer_is_401_too()
    {
        (await Api.Value.CallAsync("""{"@op":"Checked","level":"7"}""")).ShouldBe("7");
        (await Api.Value.CallAsync("""{"@op":"Checked","level":"70"}""")).ShouldStartWith("{ \"sluice\":1,\"status\":401,");
    }

    [Fact]
    public void The_document_lists_401_for_what_an_authorizer_must_say_and_only_there()
    {
        foreach (var path in Paths.Value.EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var isGuarded = path.Name.StartsWith("/authorizer", StringComparison.Ordinal) || path.Name is "/checked" or "/grouped" or "/dotted";
                operation.Value.GetProperty("responses").TryGetProperty("401", out _).ShouldBe(isGuarded, path.Name);
                if (isGuarded)
                {
                    operation.Value.GetProperty("responses").TryGetProperty("400", out _).ShouldBeFalse(path.Name);
                }
            }
        }
    }

    [Fact]
    public async Task A_member_of_a_group_is_401_too_and_the_template_is_that_of_the_other_attribute()
    {
        (await Api.Value.CallAsync("""{"@op":"Grouped","role":"a"}""")).ShouldBe("\"a\"");
        (await Api.Value.CallAsync("""{"@op":"Grouped"}""")).ShouldStartWith("{ \"sluice\":1,\"status\":401,");
        Template("authorizerContextstring").ShouldBe(Template("authorizerstring").Replace("authorizerstring", "authorizerContextstring", StringComparison.Ordinal));
        Template("Dotted").ShouldContain("$context.authorizer['a.b']");
    }

    private static bool IsAuthorizers(string source) => source.StartsWith("authorizer", StringComparison.Ordinal);

    private static string Template(string operation) =>
        DeployFilesEmitter.Emit(Code.Value.Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == $"vtl/{operation}/request.vtl").Text;

    private static string Payload(string source, string type, string member) => $"{{\"@op\":\"{source}{type}\"{member}}}";

    private static string Source()
    {
        var operations = from source in Sources
                         from type in Types
                         let route = $"/{source.Name}{type}{(source.Name == "path" ? "/{value}" : "")}"
                         select $"[{source.Verb}(\"{route}\", OperationId = \"{source.Name}{type}\")] public string {source.Name}{type}({source.Attribute} {type} value) => Show(value);";
        return $$"""
            #nullable disable
            #pragma warning disable SLUICE047, SLUICE048
            [assembly: RestApi("Api")]
            public sealed record Parsed(string Text)
            {
                public static bool TryParse(string text, out Parsed result) { result = new Parsed(text); return !text.Contains('!'); }
                public override string ToString() => Text;
            }
            [LambdaFunction] public sealed class F
            {
                private static string Show(object value) => value is null ? "null" : value.ToString();
                {{string.Join("\n    ", operations)}}
                public sealed class Group { [FromContext("authorizer.role")] public string role { get; set; } }
                [HttpGet("/grouped", OperationId = "Grouped")] public string Grouped([AsParameters] Group group) => Show(group.role);
                [HttpGet("/dotted", OperationId = "Dotted")] public string Dotted([FromContext("authorizer.a.b")] string value) => value;
                [HttpGet("/checked", OperationId = "Checked")] public int Checked([FromAuthorizer, System.ComponentModel.DataAnnotations.Range(1, 10)] int level) => level;
            }
            """;
    }
}
