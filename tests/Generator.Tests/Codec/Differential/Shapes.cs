namespace Sluice.Generator.Tests.Codec.Differential;

/// <summary>Types of bodies, each with JSON that it takes.</summary>
internal static partial class Shapes
{
    /// <summary>The C# of a type named Dto (and what it needs), and samples.</summary>
    public static (string Name, string Code, string[] Samples)[] All => [.. Plain, .. Attributed, .. Collected];

    private static (string Name, string Code, string[] Samples)[] Plain { get; } =
    [
        ("class with setters", "public class Dto { public int A { get; set; } = 5; public string? B { get; set; } = \"b\"; public bool C { get; set; } }", ["{\"a\":1,\"b\":\"x\",\"c\":true}", "{}"]),
        ("positional record", "public record Dto(int A, string B, double C = 1.5);", ["{\"a\":1,\"b\":\"x\",\"c\":2.5}", "{\"a\":1,\"b\":\"\"}"]),
        ("record with members", "public record Dto(int A) { public string B { get; init; } = \"b\"; public required long C { get; init; } public int? D { get; set; } = 4; }", ["{\"a\":1,\"b\":\"x\",\"c\":3,\"d\":null}", "{\"a\":1,\"c\":3}"]),
        ("struct", "public struct Dto { public int A { get; set; } public string? B { get; set; } }", ["{\"a\":1,\"b\":\"x\"}"]),
        ("readonly record struct", "public readonly record struct Dto(int A, decimal? B = null);", ["{\"a\":1,\"b\":1.50}", "{\"a\":1}"]),
        ("init with an object", "public class Dto { public List<int> A { get; init; } = [1, 2]; public Dto? Next { get; init; } }", ["{\"a\":[3],\"next\":{\"a\":[],\"next\":null}}", "{}"]),
        ("constructor and extra setter", "public class Dto(int a) { public int A { get; } = a; public int B { get; set; } = 7; }", ["{\"a\":1,\"b\":2}", "{\"a\":1}"]),
        ("json constructor", "public class Dto { public Dto() { } [System.Text.Json.Serialization.JsonConstructor] public Dto(int x, string? y = \"why\") { X = x; Y = y; } public int X { get; } public string? Y { get; } }", ["{\"x\":1,\"y\":\"z\"}", "{\"x\":1}"]),
        ("names", "public class Dto { [System.Text.Json.Serialization.JsonPropertyName(\"the-name\")] public int A { get; set; } public int URLValue { get; set; } public int ID { get; set; } public int X1 { get; set; } public int iPhone { get; set; } }", ["{\"the-name\":1,\"urlValue\":2,\"id\":3,\"x1\":4,\"iPhone\":5}", "{\"THE-NAME\":1,\"URLVALUE\":2,\"ID\":3}"]),
        ("ignored", "using System.Text.Json.Serialization; public class Dto { [JsonIgnore] public int A { get; set; } = 1; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? B { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int C { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int D { get; set; } }", ["{\"a\":5,\"b\":null,\"c\":0,\"d\":1}", "{\"b\":\"x\",\"c\":1}"]),
        ("read-only and private setters", "public class Dto { public int A { get; set; } public int Twice => A * 2; public int B { get; private set; } = 3; public static int S { get; set; } public int F; }", ["{\"a\":1,\"twice\":9,\"b\":9,\"s\":9,\"f\":9}"]),
        ("inheritance", "public class Root { public int A { get; set; } public virtual string? B { get; set; } } public class Middle : Root { public int C { get; set; } } public class Dto : Middle { public override string? B { get; set; } = \"b\"; public int D { get; set; } }", ["{\"a\":1,\"b\":\"x\",\"c\":2,\"d\":3}"]),
        ("record inheritance", "public record Root(int A); public record Dto(int A, int B) : Root(A);", ["{\"a\":1,\"b\":2}"]),
        ("integers", "public record Dto(sbyte A, byte B, short C, ushort D, int E, uint F, long G, ulong H);", ["{\"a\":-128,\"b\":255,\"c\":-32768,\"d\":65535,\"e\":-1,\"f\":4294967295,\"g\":-9223372036854775808,\"h\":18446744073709551615}", "{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\",\"d\":\"4\",\"e\":\"5\",\"f\":\"6\",\"g\":\"7\",\"h\":\"8\"}"]),
        ("fractions", "public record Dto(float A, double B, decimal C, float? D, double? E, decimal? F);", ["{\"a\":1.5,\"b\":-1e100,\"c\":0.10,\"d\":null,\"e\":null,\"f\":null}", "{\"a\":0.1,\"b\":0.1,\"c\":79228162514264337593543950335,\"d\":3.4028235E38,\"e\":5E-324,\"f\":-0.0}"]),
        ("texts", "public record Dto(string A, char B, char? C, Uri D, Uri? E, Guid F, Guid? G);", ["{\"a\":\"q\\\"\\u00e9\\ud83d\\ude00\\n<>&'+\",\"b\":\"é\",\"c\":null,\"d\":\"https://example.org/ä?b\",\"e\":null,\"f\":\"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11\",\"g\":null}"]),
        ("times", "public record Dto(DateTime A, DateTimeOffset B, DateOnly C, TimeOnly D, TimeSpan E, DateTime? F, TimeSpan? G);", ["{\"a\":\"2026-01-31T23:00:00Z\",\"b\":\"2026-01-31T23:00:00.123+02:00\",\"c\":\"2026-01-31\",\"d\":\"23:59:58.5\",\"e\":\"1.02:03:04.0500000\",\"f\":null,\"g\":null}", "{\"a\":\"2026-01-31\",\"b\":\"2026-01-31T00:00:00+00:00\",\"c\":\"0001-01-01\",\"d\":\"00:00:00\",\"e\":\"-00:00:01\",\"f\":\"2026-01-31T23:00:00+01:00\",\"g\":\"00:00:00\"}"]),
        ("enum as number", "public enum E { A, B = 5 } public enum S : short { X = -1 } public record Dto(E A, E? B, S C);", ["{\"a\":0,\"b\":5,\"c\":-1}", "{\"a\":77,\"b\":null,\"c\":3}"]),
        ("enum as text", "using System.Text.Json.Serialization; [JsonConverter(typeof(JsonStringEnumConverter))] public enum E { First, Second = 5, [JsonStringEnumMemberName(\"the-third\")] Third } [JsonConverter(typeof(JsonStringEnumConverter<B>))] public enum B : byte { Low, High = 255 } public record Dto(E A, E? B, B C);", ["{\"a\":\"First\",\"b\":\"the-third\",\"c\":\"High\"}", "{\"a\":5,\"b\":null,\"c\":\"low\"}"]),
        ("arrays", "public record Dto(int[] A, string?[]? B, int?[] C, int[][] D, byte[] E, byte[]? F);", ["{\"a\":[1,2],\"b\":[\"x\",null],\"c\":[1,null],\"d\":[[1],[]],\"e\":\"AQID\",\"f\":null}"]),
        ("lists", "public record Dto(List<int> A, IList<int> B, ICollection<string?> C, IEnumerable<int> D, IReadOnlyList<int> E, IReadOnlyCollection<int>? F);", ["{\"a\":[1],\"b\":[2],\"c\":[null,\"x\"],\"d\":[],\"e\":[5],\"f\":null}"]),
        ("dictionaries", "public record Dto(Dictionary<string, int> A, IDictionary<string, string?> B, IReadOnlyDictionary<string, List<int>?>? C);", ["{\"a\":{\"x\":1,\"X\":2,\"\":3,\"é\\n\":4},\"b\":{\"n\":null},\"c\":{\"l\":[1],\"m\":null}}"]),
        ("nesting", "public record Leaf(int V); public record Node(string Name, Leaf? Leaf, List<Node?>? Nodes = null); public record Dto(Node Root, Dictionary<string, Leaf?> Leaves);", ["{\"root\":{\"name\":\"r\",\"leaf\":{\"v\":1},\"nodes\":[{\"name\":\"c\",\"leaf\":null},null]},\"leaves\":{\"a\":{\"v\":2},\"b\":null}}"]),
        ("generic", "public record Page<T>(T[] Items, T? Next) where T : class; public record Pair<TA, TB>(TA A, TB B); public record Dto(Page<Pair<string?, int>> Page, Pair<bool, Guid?> Pair);", ["{\"page\":{\"items\":[{\"a\":\"x\",\"b\":1}],\"next\":null},\"pair\":{\"a\":true,\"b\":null}}"]),
        ("any JSON", "public record Dto(System.Text.Json.JsonElement A, System.Text.Json.JsonElement? B = null);", ["{\"a\":{\"x\":[1,\"q\",null,{}]},\"b\":[1.50]}", "{\"a\":null}"]),
        ("json required", "public class Dto { [System.Text.Json.Serialization.JsonRequired] public int A { get; set; } [System.Text.Json.Serialization.JsonRequired] public string? B { get; set; } }", ["{\"a\":1,\"b\":null}"]),
        ("property order", "using System.Text.Json.Serialization; public class Dto { [JsonPropertyOrder(2)] public int A { get; set; } public int B { get; set; } [JsonPropertyOrder(-1)] public int C { get; set; } }", ["{\"a\":1,\"b\":2,\"c\":3}"]),
    ];
}
