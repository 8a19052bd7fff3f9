using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Code that does not compile, as it is while it is typed: never an exception, never an error of the generated code alone.</summary>
public sealed class BrokenCodeTests
{
    [Theory]
    [InlineData("[LambdaFunction] public class F { [HttpGet] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(null)] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(1)] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\", OperationId = null)] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\", OperationId = 5)] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public Missing Get(Unknown a, List<Nothing> b) => null!; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get( }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get(int a, int a) => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get(int = 1) => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get(int a = \"x\") => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get(DayOfWeek a = 7.5) => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get([FromQuery(null)] string a) => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get([FromContext] string a) => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\"), Throws<Missing>(404)] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\"), Throws<string>(404)] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\"), Throws<Exception>] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\"), Returns(\"x\")] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get() => \"\"; [HttpGet(\"/\")] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] [HttpGet(\"/b\")] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public F() { } }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string P { get; set; } = \"\"; }")]
    [InlineData("[LambdaFunction] public class F { public string P { [HttpGet(\"/\")] get; set; } = \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public static F operator +(F a, F b) => a; }")]
    [InlineData("[LambdaFunction] public class F { public object X = [HttpGet(\"/\")] () => 1; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] ~F() { } }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public unsafe int* Get(int* x) => x; }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public extern string Get(); }")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public string Get(__arglist) => \"\"; }")]
    [InlineData("[LambdaFunction] public class F { [HttpPost(\"/\")] public string Get(this F a) => \"\"; }")]
    [InlineData("[LambdaFunction] public partial class F { [HttpGet(\"/\")] public partial string Get(); }")]
    [InlineData("[LambdaFunction] public partial class F { [HttpGet(\"/\")] public partial string Get(); [HttpGet(\"/\")] public partial string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public partial class F { [HttpGet(\"/\")] public string Get() => \"\"; } [LambdaFunction] public partial class F { }")]
    [InlineData("[LambdaFunction] public class F : F { [HttpGet(\"/\")] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public struct F { [HttpGet(\"/\")] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction] public interface F { [HttpGet(\"/\")] string Get(); }")]
    [InlineData("[LambdaFunction] class { [HttpGet(\"/\")] string Get(); }")]
    [InlineData("[LambdaFunction] public class F { [HttpPost(\"/\")] public void P(R r) { } } public record R(R r, R[] a) : R(r, a);")]
    [InlineData("[LambdaFunction] public class F { [HttpPost(\"/\")] public void P(R r) { } } public struct R { public R X { get; set; } }")]
    [InlineData("[LambdaFunction] public class F { [HttpPost(\"/\")] public void P(E e) { } } public enum E : string { A }")]
    [InlineData("[LambdaFunction] public class F { [HttpPost(\"/\")] public void P(R<R<int>> r) { } } public record R<T>(R<R<T>>? X);")]
    [InlineData("[LambdaFunction] public class F { [HttpGet(\"/\")] public R<int> G() => null!; } public class R<T> { public List<R<T[]>>? X { get; set; } }")]
    [InlineData("[assembly: RestApi] [LambdaFunction] public class F { [HttpGet(\"/\")] public string Get() => \"\"; }")]
    [InlineData("[LambdaFunction(Timeout = \"x\", MemorySize = null, Name = 5)] public class F { [HttpGet(\"/\")] public string Get() => \"\"; }")]
    public void Nothing_throws(string source)
    {
        var generated = Generated.From("[assembly: RestApi(\"Api\"), StageVariable(null, null), StageVariable]\n" + source);

        var errors = generated.Output.GetDiagnostics(TestContext.Current.CancellationToken).Concat(generated.Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        errors.ShouldNotBeEmpty();
        errors.ShouldContain(e => e.Location.SourceTree == null || !e.Location.SourceTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_of_a_file_never_throws()
    {
        const string Source = """
            [assembly: RestApi("Api", Stage = "dev"), StageVariable("a", "b")]
            public sealed record Order(string Sku, List<Order?> Lines, Dictionary<string, int> More) { public required DayOfWeek Day { get; init; } = DayOfWeek.Monday; }
            [LambdaFunction(Timeout = 20)] public sealed class F
            {
                /// <summary>Places.</summary>
                [HttpPost("/a/{id}/{rest+}"), Returns(201), Throws<Exception>(409)]
                public async Task<Order> Place(Guid id, string rest, [FromBody] Order order, [FromHeader("x-a")] string? a = null, CancellationToken c = default) => await Task.FromResult(order);
            }
            """;
        for (var length = 1; length < Source.Length; length += 3)
        {
            Generated.From(Source[..length]).Result.Exception.ShouldBeNull();
        }
    }
}
