using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Members that are absent, null, or have a value.</summary>
public sealed class OptionalTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        [assembly: RestApi("Api", Validation = RequestValidation.Body)]
        public enum Color { Red, Green }
        public sealed record Address(string Street, Optional<string?> More = default);
        public sealed record Patch(Optional<string?> Name, Optional<string> Title, Optional<int> Age, Optional<int?> Limit = default, Optional<Address?> Home = default)
        {
            public Optional<List<string>> Tags { get; init; }
            public Optional<Color?> Color { get; set; }
            [JsonPropertyName("born")] public Optional<DateOnly?> Birthday { get; set; }
            public Optional<string?> Note { get; init; } = "kept";
            public Optional<Dictionary<string, int?>> Scores { get; set; } = new(new() { ["a"] = 1 });
            public override string ToString() => $"{Name}|{Title}|{Age}|{Limit}|{Home}|{(Tags.TryGetValue(out var tags) ? string.Join(',', tags) : "absent")}|{Color}|{Birthday}|{Note}|{(Scores.HasValue ? Scores.Value.Count : -1)}";
        }
        public struct Point { public Optional<int> X { get; set; } public Optional<int?> Y { get; init; } }
        public sealed class Checked
        {
            [Required] public Optional<string?> Name { get; set; }
            [StringLength(5, MinimumLength = 2)] public Optional<string?> Code { get; init; }
            [Range(1, 10)] public Optional<int> Count { get; set; }
            [Range(1, 10)] public Optional<int?> Limit { get; set; }
            [MaxLength(2)] public Optional<int[]> Items { get; set; }
            public required Optional<string?> Must { get; set; }
        }
        public sealed record Written(Optional<string?> A, Optional<Address?> B, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Optional<string?> C, Optional<Color?> D, Optional<object?> E, Optional<byte[]> F, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] Optional<long?> G = default);
        [LambdaFunction] public static class Function
        {
            [HttpPatch("/a")] public static string Text(Patch dto) => dto.ToString();
            [HttpPatch("/b")] public static Patch Same([FromBody(ContentTypes = new[] { "application/merge-patch+json", "application/json" })] Patch dto) => dto;
            [HttpPatch("/c")] public static Point Struct([FromBody(ContentType = "application/merge-patch+json")] Point dto) => dto;
            [HttpPatch("/d")] public static string Validate(Checked dto) => "ok";
            [HttpGet("/e")] public static Written Write(string kind) => kind switch
            {
                "absent" => new(default, default, default, default, default, new()),
                "null" => new(null, new(null), null, null, new(null), default, new(null)),
                _ => new("a\"b", new Address("s", "t"), "c", Color.Green, new(1), new byte[] { 1, 2 }, 5),
            };
            [HttpPost("/f")] public static int Operations([FromBody(ContentType = "application/json-patch+json")] List<Operation> dto) => dto.FindAll(o => o.Op == "remove").Count;
        }
        public sealed record Operation(string Op, string Path, Optional<System.Text.Json.JsonElement> Value = default);
        """;

    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Source));
    private static readonly Lazy<JsonElement> Document = new(() =>
        JsonDocument.Parse(DeployFilesEmitter.Emit(Generated.From(Source).Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == "openapi.json").Text).RootElement);

    [Theory]
    [InlineData("{}", "absent|absent|absent|absent|absent|absent|absent|absent|kept|1")]
    [InlineData("""{"name":null,"limit":null,"home":null,"color":null,"born":null,"note":null}""", "null|absent|absent|null|null|absent|null|null|null|1")]
    [InlineData("""{"name":"n","title":"t","AGE":"7","limit":8,"tags":["a","b"],"color":1,"born":"2026-01-02","note":"","scores":{}}""", "n|t|7|8|absent|a,b|Green|01/02/2026||0")]
    [InlineData("""{"home":{"street":"s","more":null}}""", "absent|absent|absent|absent|Address { Street = s, More = null }|absent|absent|absent|kept|1")]
    [InlineData("""{"name":"\"'$x\\","name":null,"unknown":1}""", "null|absent|absent|absent|absent|absent|absent|absent|kept|1")]
    public async Task A_member_is_absent_null_or_has_a_value(string body, string expected) =>
        JsonDocument.Parse(await Api.Value.CallAsync($$"""{"@op":"Text","dto":{{body}}}""")).RootElement.GetString().ShouldBe(expected);

    [Theory]
    [InlineData("""{"title":null}""", "title: The title field is required.")]
    [InlineData("""{"age":null}""", "age: The age field is required.")]
    [InlineData("""{"tags":null}""", "tags: The tags field is required.")]
    [InlineData("""{"age":"x","limit":{},"home":[],"tags":[null]}""", "age: The supplied value is invalid for age.", "limit: The supplied value is invalid for limit.", "home: The supplied value is invalid for home.", "tags[0]: The tags[0] field is required.")]
    [InlineData("""{"home":{"more":1}}""", "home.more: The supplied value is invalid for more.", "home.street: The street field is required.")]
    public async Task A_bad_value_is_named(string body, params string[] expected) =>
        (await Api.Value.ErrorsAsync($$"""{"@op":"Text","dto":{{body}}}""")).ShouldBe(expected, ignoreOrder: true);

    [Theory]
    [InlineData("""{"must":null}""")]
    [InlineData("""{"must":"m","name":"n","code":null,"limit":null,"count":10,"items":[1,2]}""")]
    public async Task A_value_that_is_absent_is_not_validated(string body) =>
        (await Api.Value.CallAsync($$"""{"@op":"Validate","dto":{{body}}}""")).ShouldBe("\"ok\"");

    [Theory]
    [InlineData("""{}""", "must: The must field is required.")]
    [InlineData("""{"must":1,"name":null}""", "must: The supplied value is invalid for must.", "name: The name field is required.")]
    [InlineData("""{"must":null,"name":"","code":"c","count":11,"limit":0,"items":[1,2,3]}""", "name: The name field is required.", "code: The field code must be a string with a minimum length of 2 and a maximum length of 5.", "count: The field count must be between 1 and 10.", "limit: The field limit must be between 1 and 10.", "items: The field items must be a string or array type with a maximum length of '2'.")]
    public async Task A_value_that_is_present_is_validated(string body, params string[] expected) =>
        (await Api.Value.ErrorsAsync($$"""{"@op":"Validate","dto":{{body}}}""")).ShouldBe(expected, ignoreOrder: true);

    [Theory]
    [InlineData("absent", "{}")]
    [InlineData("null", """{"a":null,"b":null,"d":null,"e":null,"g":null}""")]
    [InlineData("value", """{"a":"a\"b","b":{"street":"s","more":"t"},"c":"c","d":1,"e":1,"f":"AQI=","g":"5"}""")]
    public async Task A_value_that_is_absent_is_left_out(string kind, string expected) =>
        (await Api.Value.CallAsync($$"""{"@op":"Write","kind":"{{kind}}"}""")).ShouldBe(expected);

    [Theory]
    [InlineData("Same", """{"note":null,"scores":{"x":null},"name":null}""", """{"name":null,"note":null,"scores":{"x":null}}""")]
    [InlineData("Struct", """{"y":null}""", """{"y":null}""")]
    [InlineData("Struct", """{"x":1}""", """{"x":1}""")]
    [InlineData("Operations", """[{"op":"remove","path":"/a"},{"op":"add","path":"/b","value":null}]""", "1")]
    public async Task What_is_read_is_written_the_same(string operation, string body, string expected) =>
        (await Api.Value.CallAsync($$"""{"@op":"{{operation}}","dto":{{body}}}""")).ShouldBe(expected);

    [Fact]
    public void A_schema_has_the_member_without_requiring_it()
    {
        var schemas = Document.Value.GetProperty("components").GetProperty("schemas");
        var patch = schemas.GetProperty("Patch");

        patch.TryGetProperty("required", out _).ShouldBeFalse();
        patch.GetProperty("properties").GetProperty("title").GetRawText().ShouldContain("\"string\"");

        // API Gateway's models have no keyword for null, so a nullable member has no type where they validate.
        patch.GetProperty("properties").GetProperty("name").EnumerateObject().ShouldBeEmpty();
        patch.GetProperty("properties").GetProperty("tags").GetProperty("items").GetProperty("type").GetString().ShouldBe("string");
        schemas.GetProperty("Checked").GetProperty("required").EnumerateArray().Select(r => r.GetString()).ShouldBe(["must"]);
        schemas.GetProperty("Written").TryGetProperty("required", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/a", "application/json")]
    [InlineData("/b", "application/merge-patch+json", "application/json")]
    [InlineData("/c", "application/merge-patch+json")]
    [InlineData("/f", "application/json-patch+json")]
    public void Each_media_type_has_a_template_and_a_schema(string path, params string[] types)
    {
        var operation = Document.Value.GetProperty("paths").GetProperty(path).EnumerateObject().Single(p => p.Name is "patch" or "post").Value;
        var content = operation.GetProperty("requestBody").GetProperty("content");
        var templates = operation.GetProperty("x-amazon-apigateway-integration").GetProperty("requestTemplates");

        content.EnumerateObject().Select(c => c.Name).ShouldBe(types);
        content.EnumerateObject().Select(c => c.Value.GetProperty("schema").GetRawText()).Distinct().Count().ShouldBe(1);
        templates.EnumerateObject().Select(t => t.Name).ShouldBe(types);
        templates.EnumerateObject().Select(t => t.Value.GetString()).Distinct().Count().ShouldBe(1);
        operation.GetProperty("x-amazon-apigateway-integration").GetProperty("passthroughBehavior").GetString().ShouldBe("never");
    }

    [Fact]
    public void An_optional_value_compares_and_converts()
    {
        Optional<string?> some = "a";
        Optional<string?> none = default;
        Optional<string?> nothing = new(null);

        (some == new Optional<string?>("a")).ShouldBeTrue();
        (none != nothing).ShouldBeTrue();
        none.Equals((object)default(Optional<string?>)).ShouldBeTrue();
        none.GetHashCode().ShouldNotBe(nothing.GetHashCode());
        some.GetHashCode().ShouldBe(new Optional<string?>("a").GetHashCode());
        (none.HasValue, nothing.HasValue, some.HasValue).ShouldBe((false, true, true));
        (none.GetValueOrDefault("x"), nothing.GetValueOrDefault("x"), some.GetValueOrDefault("x")).ShouldBe(("x", null, "a"));
        (none.ToString(), nothing.ToString(), some.ToString()).ShouldBe(("absent", "null", "a"));
        Should.Throw<InvalidOperationException>(() => none.Value).Message.ShouldContain("absent");
        nothing.TryGetValue(out var value).ShouldBeTrue();
        value.ShouldBeNull();
    }
}
