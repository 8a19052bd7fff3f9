namespace Sluice.Generator.Tests.Diagnostics;

internal static class FilterCases
{
    private const string Next = "public ValueTask<FilterResult> InvokeAsync(FilterNext next";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Filter("public ValueTask InvokeAsync(FilterNext next) => default;", Next + ") => next.InvokeAsync();"),
        Filter("public ValueTask<FilterResult> InvokeAsync() => default;", Next + ", FilterContext context) => next.InvokeAsync();"),
        Filter("private " + Next.Replace("public ", "", StringComparison.Ordinal) + ") => next.InvokeAsync();", "public async Task<FilterResult> InvokeAsync(FilterNext next) => await next.InvokeAsync();"),
        Filter(Next + ", string tenant) => next.InvokeAsync();", Next + ", [FromHeader] string tenant) => next.InvokeAsync();"),
        Filter(Next + ", [FromBody] string tenant) => next.InvokeAsync();", Next + ", [FromContext(\"requestId\")] string id) => next.InvokeAsync();"),
        Filter(Next + ", [FromHeader] int[,] x) => next.InvokeAsync();", Next + ", [FromHeader] int[] x) => next.InvokeAsync();"),
        Filter(Next + ", [FromPath] string id) => next.InvokeAsync();", Next + ", [FromPath] string? id) => next.InvokeAsync();"),
        Filter("public X(int a) { } public X(string b) { } " + Next + ") => next.InvokeAsync();", Next + ") => next.InvokeAsync();"),
        Filter("public required int A { get; set; } " + Next + ") => next.InvokeAsync();", "public int A { get; set; } " + Next + ") => next.InvokeAsync();"),
        Filter("[Problems(200)] " + Next + ") => next.InvokeAsync();", "[Problems(400)] " + Next + ") => next.InvokeAsync();"),
        DiagnosticCase.File("SLUICE220", Whole("[|Get|](MethodRequest request)"), Whole("Get(string? query)")),
        DiagnosticCase.File("SLUICE075", "public sealed class X { " + Next + ") => next.InvokeAsync(); } public interface I { [HttpGet(\"/a\"), Mock(\"{}\"), [|Filter<X>|]] string Other(); } " + Plain, "public sealed class X { " + Next + ") => next.InvokeAsync(); } public interface I { [HttpGet(\"/a\"), Mock(\"{}\")] string Other(); } " + Plain),
    ];

    private const string Plain = "[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public int Get() => 1; }";

    private static DiagnosticCase Filter(string broken, string cured) => DiagnosticCase.File(
        "SLUICE220",
        "public sealed class X { " + broken + " } " + Plain.Replace("HttpGet(\"/\")", "HttpGet(\"/\"), [|Filter<X>|]", StringComparison.Ordinal),
        "public sealed class X { " + cured + " } " + Plain.Replace("HttpGet(\"/\")", "HttpGet(\"/\"), Filter<X>", StringComparison.Ordinal));

    private static string Whole(string method) =>
        "[assembly: Filter<X>] public sealed class X { " + Next + ", [FromHeader] string? a) => next.InvokeAsync(); } [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public int " + method + " => 1; }";
}
