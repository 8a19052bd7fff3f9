using System.Text;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Every shape of a result that builds: each is built, called, and answers with what it holds.</summary>
public sealed class ResultShapeTests
{
    private const string Types = """
        using System.Collections.Concurrent;
        using System.Collections.Frozen;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        [assembly: RestApi("Api")]
        public interface IThing { int Id { get; } }
        public sealed record Thing(int Id, string Name) : IThing;
        [JsonDerivedType(typeof(Circle), "circle")] public abstract class Shape { public int Id { get; set; } }
        public sealed class Circle : Shape { public int R { get; set; } }
        [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType), JsonDerivedType(typeof(Leaf))] public class Tree { public int A { get; set; } }
        public sealed class Leaf : Tree { public int B { get; set; } }
        public sealed class Twig : Tree { public int C { get; set; } }
        public readonly record struct Point(int X);
        public sealed record Generic<T>(T Value);
        public sealed class Own : List<int>;
        [ResultStatus(203)] public sealed class Elsewhere(object value) : HttpResult<object>(203, value);
        """;

    /// <summary>A type, a value of it, and the JSON that it is.</summary>
    private static readonly (string Type, string Value, string Json)[] All =
    [
        ("object", "new int[] { 1, 2 }", "[1,2]"),
        ("object", "new List<Guid> { Guid.Empty }", "[\"00000000-0000-0000-0000-000000000000\"]"),
        ("object", "new int[][] { new[] { 1 }, new int[0] }", "[[1],[]]"),
        ("object", "new object?[] { 1, \"a\", null, true, new short[] { 3 }, 1.5m, 'c' }", "[1,\"a\",null,true,[3],1.5,\"c\"]"),
        ("object", "new Dictionary<string, int> { [\"a\"] = 1 }", "{\"a\":1}"),
        ("object", "new Dictionary<string, object> { [\"a\"] = new long[] { 1 } }", "{\"a\":[1]}"),
        ("object", "new SortedDictionary<string, int?> { [\"a\"] = null }", "{\"a\":null}"),
        ("object", "new ReadOnlyDictionary<string, bool>(new Dictionary<string, bool> { [\"a\"] = true })", "{\"a\":true}"),
        ("object", "new Dictionary<string, int> { [\"a\"] = 1 }.ToFrozenDictionary()", "{\"a\":1}"),
        ("object", "ImmutableDictionary<string, int>.Empty.Add(\"a\", 1)", "{\"a\":1}"),
        ("object", "new ConcurrentDictionary<string, string> { [\"a\"] = \"b\" }", "{\"a\":\"b\"}"),
        ("object", "ImmutableArray.Create(1, 2)", "[1,2]"),
        ("object", "new HashSet<DateOnly> { new(2026, 1, 31) }", "[\"2026-01-31\"]"),
        ("object", "new Queue<Half>(new[] { Half.One })", "[1]"),
        ("object", "new byte[] { 1 }", "\"AQ==\""),
        ("object", "new Memory<byte>(new byte[] { 1 })", "\"AQ==\""),
        ("object", "new ReadOnlyMemory<byte>(new byte[] { 1 })", "\"AQ==\""),
        ("object", "new JsonObject { [\"a\"] = 1 }", "{\"a\":1}"),
        ("object", "new JsonArray(1)", "[1]"),
        ("object", "default(JsonElement)", "null"),
        ("object", "new System.Collections.ArrayList { 1, \"a\" }", "[1,\"a\"]"),
        ("object", "System.Linq.Enumerable.Range(1, 2)", "[1,2]"),
        ("object", "new object()", "{}"),
        ("object?", "null", "null"),
        ("Task<object>", "Task.FromResult<object>(new int[] { 1 })", "[1]"),
        ("Task<object?>", "Task.FromResult<object?>(null)", "null"),
        ("ValueTask<object>", "new ValueTask<object>(1)", "1"),
        ("ValueTask<int?>", "new ValueTask<int?>((int?)null)", "null"),
        ("Task<int?>", "Task.FromResult<int?>(1)", "1"),
        ("ValueTask<Point?>", "new ValueTask<Point?>(new Point(1))", "{\"x\":1}"),
        ("Point?", "null", "null"),
        ("List<object>", "new() { 1, new string[] { \"a\" } }", "[1,[\"a\"]]"),
        ("List<object?>", "new() { null, new List<object?> { null } }", "[null,[null]]"),
        ("IEnumerable<object>", "new object[] { 1 }", "[1]"),
        ("Dictionary<string, object?>", "new() { [\"a\"] = new int[] { 1 }, [\"b\"] = null }", "{\"a\":[1],\"b\":null}"),
        ("IReadOnlyDictionary<string, object>", "new Dictionary<string, object> { [\"a\"] = 1 }", "{\"a\":1}"),
        ("Dictionary<int, object>", "new() { [1] = new uint[] { 2 } }", "{\"1\":[2]}"),
        ("Generic<object>", "new(new int[] { 1 })", "{\"value\":[1]}"),
        ("Generic<object?[]>", "new(new object?[] { null })", "{\"value\":[null]}"),
        ("IThing", "new Thing(1, \"a\")", "{\"id\":1}"),
        ("IThing[]", "new IThing[] { new Thing(1, \"a\") }", "[{\"id\":1}]"),
        ("Shape", "new Circle { Id = 1, R = 2 }", "{\"$type\":\"circle\",\"r\":2,\"id\":1}"),
        ("List<Shape>", "new() { new Circle() }", "[{\"$type\":\"circle\",\"r\":0,\"id\":0}]"),
        ("Tree", "new Twig { A = 1, C = 2 }", "{\"a\":1}"),
        ("Tree", "new Leaf { A = 1, B = 2 }", "{\"b\":2,\"a\":1}"),
        ("Own", "new() { 1 }", "[1]"),
        ("KeyValuePair<string, object>", "new(\"a\", new int[] { 1 })", "{\"key\":\"a\",\"value\":[1]}"),
        ("JsonNode?", "null", "null"),
        ("JsonElement", "default(JsonElement)", "null"),
        ("DayOfWeek?", "null", "null"),
        ("Uri?", "null", "null"),
        ("string?", "null", "null"),
        ("byte[]?", "null", "null"),
        ("Ok<object>", "Results.Ok<object>(new int[] { 1 })", "[1]"),
        ("Ok<object?>", "Results.Ok<object?>(null)", "null"),
        ("Results<Ok<object>, NotFound<int[]>>", "new Ok<object>(new int[] { 1 })", "[1]"),
        ("Task<Results<Ok<Shape>, NotFound>>", "Task.FromResult<Results<Ok<Shape>, NotFound>>(new Ok<Shape>(new Circle()))", "{\"$type\":\"circle\",\"r\":0,\"id\":0}"),
        ("Elsewhere", "new(new int[] { 1 })", "[1]"),
        ("Ok<byte[]>", "Results.Ok(new byte[] { 1 })", "\"AQ==\""),
    ];

    private static readonly Lazy<RunningApi> Api = new(Start);

    public static TheoryData<int, string> Shapes
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < All.Length; i++)
            {
                data.Add(i, $"{All[i].Type}: {All[i].Value}");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_result_that_builds_is_written(int number, string shape) =>
        (await Api.Value.CallAsync($"{{\"@op\":\"Op{number}\"}}")).ShouldBe(All[number].Json, shape);

    [Fact]
    public async Task Headers_that_nobody_has_set_are_none()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public static class F
            {
                [HttpGet("/"), Produces("image/png")] public static Ok<byte[]> Get() { var result = Results.Ok(new byte[] { 1 }); Look(result); return result; }
                private static int Look(HttpResult result) => result.Headers.Count;
            }
            """);

        (await api.CallAsync("{}")).ShouldBe("AQ==");
    }

    [Theory]
    [InlineData("DayOfWeek.Monday", "System.DayOfWeek")]
    [InlineData("(1, 2)", "System.ValueTuple")]
    [InlineData("new int[1, 1]", "System.Int32[,]")]
    [InlineData("new Dictionary<int, int> { [1] = 1 }", "System.Collections.Generic.Dictionary")]
    public async Task What_only_the_running_code_shows_fails_with_the_type_in_the_log(string value, string type)
    {
        var api = RunningApi.Start($$"""
            #pragma warning disable SLUICE252
            [assembly: RestApi("Api")]
            [LambdaFunction] public static class F
            {
                [HttpGet("/")] public static object Get() => Hidden();
                private static object Hidden() => {{value}};
            }
            """);

        (await Should.ThrowAsync<NotSupportedException>(api.CallAsync("{}"))).Message.ShouldContain(type);
    }

    private static RunningApi Start()
    {
        // More routes than a quota.
        var source = new StringBuilder("#pragma warning disable SLUICE009\n").Append(Types).Append("\n[LambdaFunction] public static class F\n{\n");
        for (var i = 0; i < All.Length; i++)
        {
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"    [HttpGet(\"/{i}\")] public static {All[i].Type} Op{i}() => {All[i].Value};\n");
        }

        return RunningApi.Start(source.Append("}\n").ToString());
    }
}
