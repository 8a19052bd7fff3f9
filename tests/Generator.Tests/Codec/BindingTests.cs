using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Absent, empty and null, for every source.</summary>
public sealed class BindingTests
{
    private static readonly Lazy<RunningApi> Texts = new(() => RunningApi.Start("""
        [assembly: RestApi("Api")]
        public enum Sort { Newest, Oldest = 7, older }
        [LambdaFunction] public sealed class F
        {
            [HttpGet("/{path}")]
            public string Get(
                string path, [FromQuery("q")] string query, [FromHeader("x-h")] int header, [FromContext("requestId")] string context, [FromAuthorizer("claims.sub")] Guid? authorizer,
                [FromStageVariable] string? stage, [FromQuery] int? nullable, [FromQuery] int optional = 5, [FromQuery] string text = "t", [FromQuery] Sort? sort = Sort.Oldest)
                => $"{path}|{query}|{header}|{context}|{authorizer}|{stage ?? "null"}|{nullable?.ToString() ?? "null"}|{optional}|{text}|{sort}";
        }
        """));

    private static readonly Lazy<RunningApi> Bodies = new(() => RunningApi.Start("""
        [assembly: RestApi("Api")]
        using System.Text.Json;
        public sealed record R(int A);
        [LambdaFunction] public sealed class F
        {
            [HttpPost("/a")] public int? Required(R body) => body.A;
            [HttpPost("/b")] public int? Nullable(R? body) => body?.A;
            [HttpPost("/c")] public string Text([FromBody] string body) => body;
            [HttpPost("/d")] public string? NullableText([FromBody] string? body = null) => body;
            [HttpPost("/e")] public JsonElement Json(JsonElement body) => body;
            [HttpPost("/f")] public JsonElement? NullableJson(JsonElement? body) => body;
            [HttpPost("/g")] public int[] Numbers([FromBody] int[] body) => body;
            [HttpPost("/h")] public DayOfWeek Day([FromBody] DayOfWeek body) => body;
        }
        """.Replace("[assembly: RestApi(\"Api\")]\nusing System.Text.Json;", "using System.Text.Json;\n[assembly: RestApi(\"Api\")]", StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{"path":"a%2Fb%20c","query":"q","header":"1","context":"c","authorizer":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","stage":"s","nullable":"2","optional":"3","text":"x","sort":"NEWEST"}""",
        "a/b c|q|1|c|7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11|s|2|3|x|Newest")]
    [InlineData("""{"path":"p","query":"q","header":"1","context":"c"}""", "p|q|1|c||null|null|5|t|Oldest")]
    [InlineData("""{"path":"p","query":"","header":"1","context":"c","authorizer":"","stage":"","nullable":"","optional":"","text":"","sort":""}""", "p||1|c||null|null|5||Oldest")]
    [InlineData("""{"path":"p","query":"q","header":" 1 ","context":"c","sort":"7","unknown":{"x":[1]}}""", "p|q|1|c||null|null|5|t|Oldest")]
    public async Task Texts_bind(string payload, string expected) => (await Texts.Value.CallAsync(payload)).ShouldBe($"\"{expected}\"");

    [Theory]
    [InlineData("{}", "path: The path field is required.", "q: The q field is required.", "x-h: The x-h field is required.", "requestId: The requestId field is required.")]
    [InlineData("""{"path":"p","query":"q","header":"","context":""}""", "x-h: The value '' is not valid for x-h.", "requestId: The requestId field is required.")]
    [InlineData("""{"path":"p","query":"q","header":"1","context":"c","nullable":"x","optional":"1,\"admin\":true","sort":"9"}""",
        "nullable: The value 'x' is not valid for nullable.", "optional: The value '1,\"admin\":true' is not valid for optional.", "sort: The value '9' is not valid for sort.")]
    [InlineData("""{"path":"p","query":{"a":1},"header":"1","context":"c"}""", "q: The value '' is not valid for q.", "q: The q field is required.")]
    public async Task Mistakes_are_problems_with_the_names_of_the_request(string payload, params string[] expected) =>
        (await Texts.Value.ErrorsAsync(payload)).ShouldBe(expected, ignoreOrder: true);

    [Theory]
    [InlineData("Required", """{"a":1}""", "1")]
    [InlineData("Nullable", """{"a":1}""", "1")]
    [InlineData("Nullable", "\"\"", "null")]
    [InlineData("Nullable", "null", "null")]
    [InlineData("Text", "\"x\"", "\"x\"")]
    [InlineData("Text", "\"\"", "\"\"")]
    [InlineData("NullableText", "\"\"", "null")]
    [InlineData("Json", "[1,{\"a\":null}]", "[1,{\"a\":null}]")]
    [InlineData("Json", "\"\"", "\"\"")]
    [InlineData("NullableJson", "\"\"", "null")]
    [InlineData("Numbers", "[1,2]", "[1,2]")]
    [InlineData("Day", "3", "3")]
    public async Task Bodies_bind(string operation, string body, string expected) =>
        (await Bodies.Value.CallAsync($$"""{"@op":"{{operation}}","body":{{body}}}""")).ShouldBe(expected);

    [Theory]
    [InlineData("Required", "\"\"", "$: A non-empty request body is required.")]
    [InlineData("Required", "null", "$: A non-empty request body is required.")]
    [InlineData("Required", "[]", "$: The supplied value is invalid.")]
    [InlineData("Required", "{}", "a: The a field is required.")]
    [InlineData("Required", """{"a":null}""", "a: The a field is required.")]
    [InlineData("Nullable", "7", "$: The supplied value is invalid.")]
    [InlineData("Text", "1", "$: The supplied value is invalid.")]
    [InlineData("Text", "null", "$: A non-empty request body is required.")]
    [InlineData("Numbers", "[1,\"x\",null]", "[1]: The supplied value is invalid for [1].", "[2]: The [2] field is required.")]
    [InlineData("Day", "\"Monday\"", "$: The supplied value is invalid.")]
    public async Task Bodies_that_are_wrong_are_problems(string operation, string body, params string[] expected) =>
        (await Bodies.Value.ErrorsAsync($$"""{"@op":"{{operation}}","body":{{body}}}""")).ShouldBe(expected, ignoreOrder: true);

    [Fact]
    public async Task An_absent_body_is_a_problem() =>
        (await Bodies.Value.ErrorsAsync("""{"@op":"Required"}""")).ShouldBe(["$: A non-empty request body is required."]);

    [Fact]
    public async Task A_name_that_differs_in_case_is_no_parameter() =>
        (await Texts.Value.ErrorsAsync("""{"PATH":"p","query":"q","header":"1","context":"c"}""")).ShouldBe(["path: The path field is required."]);
}
