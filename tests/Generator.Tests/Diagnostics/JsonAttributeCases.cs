namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Attributes of System.Text.Json that need the serializer, or that it would refuse at run time.</summary>
internal static class JsonAttributeCases
{
    private const string Using = "using System.Text.Json; using System.Text.Json.Serialization; using System.Text.Json.Serialization.Metadata;\n";

    private const string Converter = """
        public sealed class Own<T> : JsonConverter<T> { public override T? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => default; public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) { } }

        """;

    /// <summary>As the generator of System.Text.Json would complete it.</summary>
    private const string Context = """
        [JsonSerializable(typeof(Dto))]
        public sealed class Context(JsonSerializerOptions? options) : JsonSerializerContext(options)
        {
            public static Context Default { get; } = new(null);
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }

        """;

    public static IEnumerable<DiagnosticCase> All =>
    [
        Serializer("[[|JsonConverter(typeof(Own<Dto>))|]] public sealed class Dto;"),
        Serializer("public sealed class Dto { [[|JsonConverter(typeof(Own<int>))|]] public int A { get; set; } }"),
        Serializer("public sealed class Dto { [[|JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)|]] public List<int> A { get; } = []; }"),
        Serializer("[[|JsonConverter(typeof(Own<E>))|]] public enum E { A } public sealed record Dto(E E);"),
        Misuse("public class Dto { [[|JsonInclude|]] private int A { get; set; } }", "public class Dto { [JsonInclude] internal int A { get; set; } }"),
        Misuse("public class Dto { [[|JsonInclude|]] public int A { get; private set; } }", "public class Dto { public int A { get; private set; } }"),
        Misuse("public class Dto { [[|JsonIgnore|]] public required int A { get; set; } }", "public class Dto { [JsonIgnore] public int A { get; set; } }"),
        Misuse("public class Dto { [[|JsonRequired|]] public int A { get; } }", "public class Dto { [JsonRequired] public int A { get; set; } }"),
        Misuse("public class Dto { [[|JsonNumberHandling(JsonNumberHandling.WriteAsString)|]] public string? A { get; set; } }", "public class Dto { [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public int[]? A { get; set; } }"),
        Misuse("public class Dto { [[|JsonConverter(typeof(JsonStringEnumConverter))|]] public List<DayOfWeek>? A { get; set; } }", "public class Dto { [JsonConverter(typeof(JsonStringEnumConverter))] public DayOfWeek? A { get; set; } }"),
        Misuse("public class Dto { [[|JsonExtensionData|]] public Dictionary<string, string>? A { get; set; } }", "public class Dto { [JsonExtensionData] public Dictionary<string, object>? A { get; set; } }"),
        Misuse("public class Dto { [JsonExtensionData] public Dictionary<string, object>? A { get; set; } [[|JsonExtensionData|]] public Dictionary<string, object>? B { get; set; } }", "public class Dto { [JsonExtensionData] public Dictionary<string, object>? A { get; set; } }"),
        Misuse("public record Dto([property: [|JsonExtensionData|]] Dictionary<string, object>? A);", "public record Dto { [JsonExtensionData] public Dictionary<string, object>? A { get; set; } }"),
        Misuse("[[|JsonDerivedType(typeof(string), \"s\")|]] public class Dto;", "[JsonDerivedType(typeof(Sub), \"s\")] public class Dto; public class Sub : Dto;"),
        Misuse("[JsonDerivedType(typeof(A), \"a\"), [|JsonDerivedType(typeof(B), \"a\")|]] public class Dto; public class A : Dto; public class B : Dto;", "[JsonDerivedType(typeof(A), \"a\"), JsonDerivedType(typeof(B), 1)] public class Dto; public class A : Dto; public class B : Dto;"),
        Misuse("[JsonDerivedType(typeof(A), \"a\"), [|JsonDerivedType(typeof(A), \"b\")|]] public class Dto; public class A : Dto;", "[JsonDerivedType(typeof(A), \"a\")] public class Dto; public class A : Dto;"),
        Misuse("[[|JsonPolymorphic|]] public class Dto;", "[JsonPolymorphic, JsonDerivedType(typeof(A), \"a\")] public class Dto; public class A : Dto;"),
        Case("SLUICE050", "[JsonDerivedType(typeof(A))] public abstract class Shape; public class A : Shape; public record Dto([|Shape|] X);", "[JsonDerivedType(typeof(A), 1)] public abstract class Shape; public class A : Shape; public record Dto(Shape X);"),
    ];

    private static DiagnosticCase Serializer(string broken) =>
        Case("SLUICE053", Converter + broken, Converter + broken.Replace("[[|", "[", StringComparison.Ordinal).Replace("|]]", "]", StringComparison.Ordinal) + "\n" + Context);

    private static DiagnosticCase Misuse(string broken, string cured) => Case("SLUICE055", broken, cured);

    private static DiagnosticCase Case(string id, string broken, string cured)
    {
        var made = DiagnosticCase.Types(id, broken, cured);
        return made with { Broken = Using + made.Broken, Cured = Using + made.Cured };
    }
}
