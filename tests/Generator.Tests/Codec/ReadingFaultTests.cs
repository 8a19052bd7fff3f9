using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Exceptions while a request is read: the client is to blame for what parsing throws, and for nothing else.</summary>
public sealed class ReadingFaultTests
{
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start("""
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        [assembly: RestApi("Api")]
        public static class Fault
        {
            public static Exception Of(string kind) => kind switch
            {
                "json" => new JsonException("secret"),
                "format" => new FormatException("secret"),
                "overflow" => new OverflowException("secret"),
                "unsupported" => new NotSupportedException("secret"),
                "invalid" => new InvalidOperationException("secret"),
                "null" => new NullReferenceException("secret"),
                "argument" => new ArgumentException("secret"),
                "key" => new KeyNotFoundException("secret"),
                "cast" => new InvalidCastException("secret"),
                _ => new ApplicationException(kind),
            };
        }
        [JsonConverter(typeof(Converter))] public sealed class Converted { public string? Text { get; set; } }
        public sealed class Converter : JsonConverter<Converted>
        {
            public override Converted Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                reader.GetString() is "lacks" ? throw new InvalidOperationException(options.GetTypeInfo(typeof(Made)).ToString()) : throw Fault.Of(reader.GetString()!);
            public override void Write(Utf8JsonWriter writer, Converted value, JsonSerializerOptions options) => writer.WriteNullValue();
        }
        [JsonSerializable(typeof(Converted))]
        public sealed class Context(JsonSerializerOptions? options) : JsonSerializerContext(options)
        {
            public static Context Default { get; } = new(new(JsonSerializerDefaults.Web));
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => type == typeof(Converted) ? new DefaultJsonTypeInfoResolver().GetTypeInfo(type, Options) : null;
        }
        public sealed class Made { public Made(string kind) { Kind = kind; throw Fault.Of(kind); } public string Kind { get; } }
        public sealed class Set { public string Kind { get => ""; set => throw Fault.Of(value); } }
        public sealed class Init { public string Kind { get => ""; init => throw Fault.Of(value); } }
        public sealed class Items : System.Collections.ObjectModel.Collection<string> { protected override void InsertItem(int index, string item) => throw Fault.Of(item); }
        public sealed class Parsed { public static bool TryParse(string text, out Parsed result) => throw Fault.Of(text); }
        [LambdaFunction] public sealed class F
        {
            [HttpPost("/a", OperationId = "converter"), Throws<InvalidOperationException>(409), Throws<NotSupportedException>(409)] public int A(Converted value) => 1;
            [HttpPost("/b", OperationId = "constructor"), Throws<ArgumentException>(409)] public int B([FromBody("value")] Made value) => 1;
            [HttpPost("/c", OperationId = "setter")] public int C(Set value) => 1;
            [HttpPost("/d", OperationId = "initializer")] public int D(Init value) => 1;
            [HttpPost("/e", OperationId = "collection")] public int E([FromBody] Items value) => 1;
            [HttpGet("/f", OperationId = "parser")] public int G([FromQuery] Parsed value) => 1;
        }
        """));

    private static readonly string[] Faults = ["unsupported", "invalid", "null", "argument", "key", "cast"];

    public static TheoryData<string, string> Thrown
    {
        get
        {
            var thrown = new TheoryData<string, string>();
            foreach (var place in new[] { "converter", "constructor", "setter", "initializer", "collection", "parser" })
            {
                foreach (var kind in place == "converter" ? [.. Faults, "lacks"] : (string[])[.. Faults, "json", "format", "overflow"])
                {
                    thrown.Add(place, kind);
                }
            }

            return thrown;
        }
    }

    /// <summary>The runtime reports what leaves the codec as a Lambda error, writes it to the log, and API Gateway makes a 500 of it that shows nothing.</summary>
    [Theory]
    [MemberData(nameof(Thrown))]
    public async Task What_code_of_the_project_throws_while_a_request_is_read_is_an_error_of_the_function(string place, string kind)
    {
        var exception = await Should.ThrowAsync<Exception>(Api.Value.CallAsync(Payload(place, kind)));

        exception.ShouldNotBeOfType<ApplicationException>();
        if (kind == "lacks")
        {
            exception.ShouldBeOfType<NotSupportedException>().Message.ShouldContain("Made");
        }
        else
        {
            exception.Message.ShouldContain("secret");
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("format")]
    [InlineData("overflow")]
    public async Task What_a_converter_throws_for_a_bad_value_is_a_problem_that_shows_nothing_of_it(string kind) =>
        (await Api.Value.ErrorsAsync(Payload("converter", kind))).ShouldBe(["$: The supplied value is invalid."]);

    [Theory]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    public async Task A_value_of_a_kind_that_a_converter_does_not_take_is_a_problem(string value) =>
        (await Api.Value.ErrorsAsync($"{{\"@op\":\"converter\",\"value\":{value}}}")).ShouldBe(["$: The supplied value is invalid."]);

    private static string Payload(string place, string kind) => place switch
    {
        "constructor" => $"{{\"@op\":\"{place}\",\"@body\":{{\"value\":{{\"kind\":\"{kind}\"}}}}}}",
        "setter" or "initializer" => $"{{\"@op\":\"{place}\",\"value\":{{\"kind\":\"{kind}\"}}}}",
        "collection" => $"{{\"@op\":\"{place}\",\"value\":[\"{kind}\"]}}",
        _ => $"{{\"@op\":\"{place}\",\"value\":\"{kind}\"}}",
    };
}
