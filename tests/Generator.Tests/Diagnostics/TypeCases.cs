namespace Sluice.Generator.Tests.Diagnostics;

internal static class TypeCases
{
    private const string Json = "System.Text.Json.Serialization.";

    public static IEnumerable<DiagnosticCase> All =>
    [
        DiagnosticCase.File("SLUICE056", "#pragma warning disable CS8981\n[LambdaFunction] public static class F { [HttpDelete(\"/\")] public static void Op() { } }\npublic sealed class [|@var|] { }", "#pragma warning disable CS8981\n[LambdaFunction] public static class F { [HttpDelete(\"/\")] public static void Op() { } }\nnamespace Shop { public sealed class @var { } }"),
        DiagnosticCase.Members("SLUICE042", "[HttpGet(\"/\")] public string Op([AsParameters] [|Q|] q) => \"\"; public sealed class Q { public required int X; }", "[HttpGet(\"/\")] public string Op([AsParameters] Q q) => \"\"; public sealed class Q { public required int X { get; set; } }"),
        Member("[|dynamic|]", "string"),
        Member("[|(int, string)|]", "int"),
        Member("[|int[,]|]", "int[][]"),
        Member("[|Action|]", "string"),
        Member("[|Stream|]", "byte[]", "using System.IO;\n"),
        Member("[|IDisposable|]", "string"),
        Member("[|Exception|]", "string"),
        Member("[|Dictionary<object, string>|]", "Dictionary<int, string>"),
        Member("[|System.Numerics.BigInteger|]", "Int128"),
        Member("[|System.Collections.ArrayList|]", "List<string>"),
        Member("[|System.Text.StringBuilder|]", "string"),
        DiagnosticCase.Types("SLUICE050", "public abstract class Shape; public sealed record Dto([|Shape|] X);", "public class Shape; public sealed record Dto(Shape X);"),
        DiagnosticCase.Members("SLUICE050", "[HttpGet(\"/\")] public [|(int, int)|] Get() => (1, 2);", "[HttpGet(\"/\")] public object Get() => 1;"),
        DiagnosticCase.Members("SLUICE050", "[HttpGet(\"/\")] public [|IAsyncEnumerable<int>[]|] Get() => throw new NotSupportedException();", "[HttpGet(\"/\")] public IEnumerable<int> Get() => [];"),
        DiagnosticCase.Members("SLUICE050", "[HttpGet(\"/\")] public async [|Task<Task<int>>|] Get() { await Task.Yield(); return Task.FromResult(1); }", "[HttpGet(\"/\")] public async Task<int> Get() { await Task.Yield(); return 1; }"),
        DiagnosticCase.Members("SLUICE050", "[HttpGet(\"/\")] public [|ReadOnlySpan<int>|] Get() => default;", "[HttpGet(\"/\")] public int[] Get() => [];"),
        DiagnosticCase.File("SLUICE051", "public class Outer { private enum E { A } [LambdaFunction] internal sealed class F { [HttpGet(\"/\")] internal string Get([|E|] e) => \"\"; } }", "public class Outer { internal enum E { A } [LambdaFunction] internal sealed class F { [HttpGet(\"/\")] internal string Get(E e) => \"\"; } }"),
        DiagnosticCase.File("SLUICE051", "public class Outer { private sealed record R; [LambdaFunction] internal sealed class F { [HttpGet(\"/\")] internal [|List<R>|] Get() => []; } }", "public class Outer { internal sealed record R; [LambdaFunction] internal sealed class F { [HttpGet(\"/\")] internal List<R> Get() => []; } }"),
        DiagnosticCase.Types("SLUICE052", "public sealed class [|Dto|] { public required int Size; }", "public sealed class Dto { public required int Size { get; set; } }"),
        DiagnosticCase.Types("SLUICE052", "public sealed class [|Dto|] { private Dto() { } public static Dto Make() => new(); }", "public sealed class Dto { public static Dto Make() => new(); }"),
        DiagnosticCase.Types("SLUICE052", "public sealed class [|Dto|](int size) { public int Length => size; }", "public sealed class Dto(int size) { public int Size => size; }"),
        DiagnosticCase.Types("SLUICE052", "public sealed class [|Dto|] { public Dto(int a) => A = a; public Dto(string b) => A = b.Length; public int A { get; } }", "public sealed class Dto { [System.Text.Json.Serialization.JsonConstructor] public Dto(int a) => A = a; public Dto(string b) => A = b.Length; public int A { get; } }"),
        DiagnosticCase.Types("SLUICE054", "public class Dto { public int A { get; set; } public int [|a|] { get; set; } }", "public class Dto { public int A { get; set; } public int b { get; set; } }"),
        DiagnosticCase.Types("SLUICE054", $"public class Dto {{ public int A {{ get; set; }} [{Json}JsonPropertyName(\"A\")] public int [|B|] {{ get; set; }} }}", $"public class Dto {{ public int A {{ get; set; }} [{Json}JsonPropertyName(\"c\")] public int B {{ get; set; }} }}"),
        .. JsonAttributeCases.All,
    ];

    private static DiagnosticCase Member(string broken, string cured, string usings = "") => DiagnosticCase.Members(
        "SLUICE050",
        $"[HttpPost(\"/\")] public void Post(Dto dto) {{ }} public sealed record Dto {{ public {broken} X {{ get; init; }} = default!; }}",
        $"[HttpPost(\"/\")] public void Post(Dto dto) {{ }} public sealed record Dto {{ public {cured} X {{ get; init; }} = default!; }}") is var made && usings.Length > 0
            ? made with { Broken = usings + made.Broken }
            : made;
}
