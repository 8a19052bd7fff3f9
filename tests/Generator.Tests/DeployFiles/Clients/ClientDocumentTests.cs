using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles.Clients;

/// <summary>The document for generators of clients: what it says beyond the document that API Gateway imports.</summary>
public sealed class ClientDocumentTests
{
    private const string Values = """
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;

        [assembly: RestApi("Shop", Stage = "live")]

        [LambdaFunction]
        public sealed class F
        {
            [HttpPost("/orders/{id}"), Obsolete("Use /v2.")]
            public Order Place(Guid id, [FromBody] Order order, [FromQuery] Kind[] kinds, [FromQuery] Day? day = null, [FromHeader("x-ids")] List<long>? ids = null) => order;
        }

        /// <summary>An order.</summary>
        /// <param name="Sku">The article.</param>
        /// <param name="Weight">The weight.</param>
        public sealed record Order([property: Required, RegularExpression("[a-z]+")] string? Sku, [property: Range(0.0, 10.0, MinimumIsExclusive = true)] double Weight)
        {
            /// <example>2026-01-31T10:00:00Z</example>
            public DateTimeOffset? At { get; init; }

            /// <example>7</example>
            public uint Pieces { get; init; }

            /// <example>three</example>
            public ushort Boxes { get; init; }

            [Obsolete("Use Kind.")] public Kind? Kind { get; init; }

            public Day Day { get; init; }

            public Dictionary<string, Uri?> Links { get; init; } = [];

            public byte[]? Picture { get; init; }

            public string Label => Sku + "";
        }

        [JsonConverter(typeof(JsonStringEnumConverter<Kind>))]
        public enum Kind { Small, [JsonStringEnumMemberName("big")] Large }

        public enum Day { Monday = 1, Tuesday }
        """;

    private const string Access = """
        [assembly: RestApi("Api"), CognitoAuthorizer("people", "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a"), Cors("*")]

        [LambdaFunction]
        public sealed class F
        {
            [HttpGet("/a"), Authorize("people", Scopes = new[] { "s" }), RequireApiKey] public string A() => "";
            [HttpGet("/b"), Authorize("signed")] public string B() => "";
            [HttpGet("/c"), Authorize("AWS_IAM")] public string C() => "";
            [HttpGet("/d"), Authorize("many")] public string D() => "";
            [HttpGet("/e")] public string E() => "";
        }

        [LambdaFunction] public sealed class G { [TokenAuthorizer("signed", Header = "x-token")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }

        [LambdaFunction]
        public sealed class H
        {
            [RequestAuthorizer("many", Headers = new[] { "x-a" }, Queries = new[] { "b" })]
            public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized();
        }
        """;

    [Theory]
    [InlineData("values")]
    [InlineData("access")]
    public async Task The_dialect_is_as_reviewed(string name) =>
        await Verify(Text(name == "values" ? Values : Access)).UseDirectory("Snapshots").UseTextForParameters(name);

    [Theory]
    [InlineData(Values)]
    [InlineData(Access)]
    public void Microsofts_reader_finds_no_error(string source)
    {
        var result = OpenApiDocument.Parse(Text(source), "json");

        result.Diagnostic!.Errors.ShouldBeEmpty();
        result.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
    }

    [Fact]
    public void An_operation_for_every_method_becomes_one_for_each_that_the_path_does_not_declare()
    {
        var path = Document("""
            [assembly: RestApi("Api"), Cors("*")]
            [LambdaFunction] public sealed class F
            {
                [HttpAny("/a/{rest+}")] public string Any(string rest) => rest;
                [HttpGet("/a/{rest+}")] public string AnyPut(string rest) => rest;
            }
            """)["paths"]!["/a/{rest}"]!.AsObject();

        path.Select(operation => operation.Key + " " + operation.Value!["operationId"]).ShouldBe(
            ["delete AnyDelete", "head AnyHead", "patch AnyPatch", "post AnyPost", "put AnyPutAny", "get AnyPut"], ignoreOrder: true);
        path["head"]!["responses"]!.AsObject().ShouldAllBe(response => response.Value!["content"] == null);
    }

    [Fact]
    public void Derived_types_with_texts_as_discriminators_inherit_and_others_are_a_choice()
    {
        var schemas = Document("""
            using System.Text.Json.Serialization;
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F { [HttpPost("/a")] public Number Post(Text text) => new One(1); }
            [JsonDerivedType(typeof(Letter), "letter")] public record Text(string Words);
            public sealed record Letter(string Words, int Pages) : Text(Words);
            [JsonDerivedType(typeof(One), 1)] public abstract record Number;
            public sealed record One(int Value) : Number;
            """)["components"]!["schemas"]!;

        schemas["Text"]!["discriminator"]!.ToJsonString().ShouldBe("""{"propertyName":"$type","mapping":{"letter":"#/components/schemas/TextLetter"}}""");
        schemas["Text"]!["required"]!.ToJsonString().ShouldBe("""["words"]""");
        schemas["TextLetter"]!["allOf"]!.ToJsonString().ShouldBe(
            """[{"$ref":"#/components/schemas/Text"},{"type":"object","required":["pages","words"],"properties":{"pages":{"type":"integer","format":"int32"}}}]""");
        schemas["Number"]!.ToJsonString().ShouldBe("""{"oneOf":[{"$ref":"#/components/schemas/NumberOne"}]}""");
        schemas["NumberOne"]!["properties"]!["$type"]!.ToJsonString().ShouldBe("""{"type":"integer","enum":[1]}""");
    }

    [Fact]
    public void A_form_says_how_a_list_is_written()
    {
        var document = Document("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F { [HttpPost("/a")] public string Post([FromForm] int[] ids, [FromForm] string? name) => ""; }
            """);

        document["paths"]!["/a"]!["post"]!["requestBody"]!.ToJsonString().ShouldBe(
            """{"content":{"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/PostForm"},"encoding":{"ids":{"style":"form","explode":true}}}},"required":true}""");
        document["components"]!["schemas"]!["PostForm"]!["properties"]!["ids"]!.ToJsonString()
            .ShouldBe("""{"type":"array","items":{"type":"integer","format":"int32"}}""");
    }

    [Fact]
    public void A_proxy_operation_has_its_own_status_and_body_and_takes_repeated_keys()
    {
        var operation = Document("""
            [assembly: RestApi("Api")]
            [LambdaFunction, Proxy] public sealed class F { [HttpPost("/a")] public NoContent Post([FromQuery] string[] tag) => Results.NoContent(); }
            """)["paths"]!["/a"]!["post"]!;

        operation["parameters"]![0]!["explode"]!.GetValue<bool>().ShouldBeTrue();
        operation["requestBody"].ShouldBeNull();
        operation["responses"]!.AsObject().Select(response => response.Key).ShouldBe(["204", "400", "500", "504", "default"]);
        operation["responses"]!["204"]!.AsObject().ContainsKey("content").ShouldBeFalse();
    }

    [Fact]
    public void A_body_has_each_media_type_and_an_optional_member_may_be_absent_or_null()
    {
        var document = Document("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F
            {
                [HttpPatch("/a")] public void Patch([FromBody(ContentTypes = new[] { "application/merge-patch+json", "application/json" })] Change change) { }
            }
            public sealed record Change(Optional<string?> Note, Optional<int> Count);
            """);

        document["paths"]!["/a"]!["patch"]!["requestBody"]!["content"]!.AsObject().Select(content => content.Key)
            .ShouldBe(["application/merge-patch+json", "application/json"], ignoreOrder: true);
        document["components"]!["schemas"]!["Change"]!.ToJsonString().ShouldBe(
            """{"type":"object","properties":{"note":{"type":["string","null"]},"count":{"type":"integer","format":"int32"}}}""");
    }

    [Theory]
    [InlineData("*/ alert(1) /*")]
    [InlineData("\\\" , \\\"x\\\": 1")]
    public void A_comment_cannot_end_the_comment_or_the_text_that_carries_it(string words)
    {
        var schema = Document($$"""
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F { [HttpGet("/a")] public T Get() => new(""); }
            /// <summary>{{words}}</summary>
            /// <param name="A" example='{{words}}'>{{words}}</param>
            public sealed record T(string A);
            """)["components"]!["schemas"]!["T"]!;

        ((string)schema["description"]!).ShouldBe(words.Replace("*/", "* /", StringComparison.Ordinal));
        ((string)schema["properties"]!["a"]!["examples"]![0]!).ShouldBe(words);
        schema["properties"]!["a"]!.AsObject().Select(member => member.Key).ShouldBe(["type", "description", "examples"]);
    }

    [Fact]
    public void The_property_turns_it_off()
    {
        const string Source = "[assembly: RestApi(\"Api\")] [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

        var generated = Generated.From(Compiler.Compile(Source), properties: new(("SluiceClientDocument", "false")));

        DeployFilesEmitter.Emit(generated.Step<ApiModel>(TrackingNames.Api).Single()).Items.Select(file => file.Path)
            .ShouldNotContain(path => path.Contains("client", StringComparison.Ordinal));
    }

    private static JsonNode Document(string source) => JsonNode.Parse(Text(source))!;

    private static string Text(string source) => DeployFilesEmitter.Emit(Generated.From(source).Step<ApiModel>(TrackingNames.Api).Single())
        .Items.Single(file => file.Path == "openapi.client.json").Text;
}
