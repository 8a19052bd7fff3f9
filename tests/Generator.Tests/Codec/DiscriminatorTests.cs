using System.Diagnostics;
using System.Text;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>The member that says an object's type, wherever it stands.</summary>
public sealed class DiscriminatorTests
{
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start("""
        using System.Text.Json.Serialization;
        [assembly: RestApi("Api")]
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Cat), "cat"), JsonDerivedType(typeof(Dog), 2), JsonDerivedType(typeof(Box), "box")]
        public abstract record Animal;
        public sealed record Cat(int Lives, string? Name = null) : Animal;
        public sealed record Dog(string Name) : Animal;
        public sealed record Box(Animal? In = null, List<Animal>? All = null) : Animal { [JsonExtensionData] public Dictionary<string, object?>? More { get; set; } }
        [JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true), JsonDerivedType(typeof(Sub), "sub")] public class Base { public int A { get; set; } }
        public sealed class Sub : Base { public int B { get; set; } }
        [LambdaFunction] public static class Function
        {
            [HttpPost("/a")] public static Animal Animals(Animal dto) => dto;
            [HttpPost("/b")] public static string Bases(Base dto) => dto is Sub sub ? $"Sub {sub.A} {sub.B}" : $"Base {dto.A}";
        }
        """));

    [Theory]
    [InlineData("""{"lives":3,"kind":"cat"}""", """{"kind":"cat","lives":3,"name":null}""")]
    [InlineData("""{"name":"{\"kind\":\"cat\"}","kind":2}""", """{"kind":2,"name":"{\"kind\":\"cat\"}"}""")]
    [InlineData("""{ "lives" : 3 , "name" : "\\" , "k\u0069nd" : "c\u0061t" }""", """{"kind":"cat","lives":3,"name":"\\"}""")]
    [InlineData("""{"in":{"kind":"cat","lives":1},"all":[{"lives":2,"kind":"cat"},{"name":"kind","kind":2}],"kind":"box"}""", """{"kind":"box","in":{"kind":"cat","lives":1,"name":null},"all":[{"kind":"cat","lives":2,"name":null},{"kind":2,"name":"kind"}]}""")]
    [InlineData("""{"x":["kind","box",{"kind":"cat"}],"in":{"in":{"in":{"lives":1,"kind":"cat"},"kind":"box"},"kind":"box"},"kind":"box"}""", """{"kind":"box","in":{"kind":"box","in":{"kind":"box","in":{"kind":"cat","lives":1,"name":null},"all":null},"all":null},"all":null,"x":["kind","box",{"kind":"cat"}]}""")]
    public async Task A_discriminator_may_stand_anywhere(string body, string expected) =>
        (await Api.Value.CallAsync($$"""{"@op":"Animals","dto":{{body}}}""")).ShouldBe(expected);

    [Theory]
    [InlineData("""{"a":1,"$type":"sub","b":2}""", "Sub 1 2")]
    [InlineData("""{"a":1,"$type":"other","b":2}""", "Base 1")]
    [InlineData("""{"a":1,"b":2}""", "Base 1")]
    public async Task An_unknown_one_is_ignored_where_the_type_says_so(string body, string expected) =>
        (await Api.Value.CallAsync($$"""{"@op":"Bases","dto":{{body}}}""")).ShouldBe($"\"{expected}\"");

    [Theory]
    [InlineData("""{"lives":3}""", "kind: The kind field is required.")]
    [InlineData("{}", "kind: The kind field is required.")]
    [InlineData("""{"lives":3,"Kind":"cat"}""", "kind: The kind field is required.")]
    [InlineData("""{"lives":3,"kind":"bird"}""", "kind: The supplied value is invalid for kind.")]
    [InlineData("""{"lives":3,"kind":["cat"]}""", "kind: The supplied value is invalid for kind.")]
    [InlineData("""{"lives":3,"kind":{"kind":"cat"}}""", "kind: The supplied value is invalid for kind.")]
    [InlineData("""{"lives":3,"kind":null}""", "kind: The supplied value is invalid for kind.")]
    [InlineData("""{"name":"x","kind":2.5}""", "kind: The supplied value is invalid for kind.")]
    [InlineData("""{"in":{"lives":1,"x":{"kind":"cat"}},"kind":"box"}""", "in.kind: The kind field is required.")]
    [InlineData("""{"lives":3,"kind":"cat","kind":"cat"}""", "kind: The kind field must be there only once.")]
    [InlineData("""{"all":[{"name":1,"kind":2},{"lives":"x","kind":"cat"}],"kind":"box"}""", "all[0].name: The supplied value is invalid for name.", "all[1].lives: The supplied value is invalid for lives.")]
    public async Task A_bad_one_is_named(string body, params string[] expected) =>
        (await Api.Value.ErrorsAsync($$"""{"@op":"Animals","dto":{{body}}}""")).ShouldBe(expected);

    [Theory]
    [InlineData("""{"lives":3,"kind":"cat""")]
    [InlineData("""{"lives":3,"kind":}""")]
    [InlineData("""{"lives":3,"kind":tru,"x":1}""")]
    [InlineData("""{"lives":3,"k\x":"cat"}""")]
    [InlineData("""{"lives":3]]]]]""")]
    [InlineData("""{"lives":{"x":[1}},"kind":"cat"}""")]
    public async Task Broken_JSON_is_a_problem_as_everywhere(string body) =>
        (await Api.Value.ErrorsAsync($$"""{"@op":"Animals","dto":{{body}}""")).ShouldContain(error => error.Contains("The JSON is not valid.", StringComparison.Ordinal));

    [Fact]
    public async Task Objects_that_are_too_deep_are_a_problem_as_everywhere() =>
        (await Api.Value.ErrorsAsync($$"""{"@op":"Animals","dto":{{Nested(100, "")}}}""")).ShouldHaveSingleItem().ShouldContain("JSON is at most 64 levels deep.");

    /// <summary>Sixty objects, one in the other, each of which says its type behind all that it holds.</summary>
    [Theory]
    [InlineData("numbers")]
    [InlineData("objects")]
    [InlineData("text")]
    public void Looking_ahead_takes_a_time_linear_in_the_body(string what)
    {
        var (small, large) = (Time(what, 100_000), Time(what, 1_000_000));

        // Ten times the body costs a hundred times as much where the time is quadratic; a busy machine doubles and trebles a time.
        large.ShouldBeLessThan((small * 40) + TimeSpan.FromMilliseconds(500));

        // A look at every level costs sixty times as much as reading does.
        large.ShouldBeLessThan((Time(what, 1_000_000, isFirst: true) * 20) + TimeSpan.FromMilliseconds(500));
    }

    private static TimeSpan Time(string what, int length, bool isFirst = false)
    {
        var unit = what switch { "numbers" => "0,", "objects" => "{\"kind\":{}},", _ => "xx" };
        var filling = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var body = Nested(60, what == "text" ? $"\"x\":\"{filling}\"" : $"\"x\":[{filling}0]", isFirst);
        var payload = Encoding.UTF8.GetBytes($$"""{"@op":"Animals","dto":{{body}}}""");
        var invocation = new Sluice.Runtime.Invocation();
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            invocation.Start(payload, CancellationToken.None);
            var watch = Stopwatch.StartNew();
            Api.Value.Function.InvokeAsync(invocation).AsTask().IsCompletedSuccessfully.ShouldBeTrue();
            best = watch.Elapsed < best ? watch.Elapsed : best;
            invocation.Finish().Span.StartsWith("{\"kind\""u8).ShouldBeTrue();
        }

        return best;
    }

    private static string Nested(int levels, string filling, bool isFirst = false)
    {
        var text = new StringBuilder();
        for (var i = 1; i < levels; i++)
        {
            text.Append(isFirst ? "{\"kind\":\"box\",\"in\":" : "{\"in\":");
        }

        text.Append(isFirst ? "{\"kind\":\"box\"," : "{").Append(filling.Length == 0 ? "\"a\":1" : filling).Append(isFirst ? "}" : ",\"kind\":\"box\"}");
        return text.Append(string.Concat(Enumerable.Repeat(isFirst ? "}" : ",\"kind\":\"box\"}", levels - 1))).ToString();
    }
}
