namespace Sluice.Generator.Tests.Programs;

/// <summary>What random programs have found, each as small as can be.</summary>
public sealed class FoundTests
{
    [Theory]
    [InlineData("public sealed record @await(int X);", "[HttpPost(\"/\"), Throws<Exception>(409)] public Task<@await> Op(@await body) => Task.FromResult(body);", "")]
    [InlineData("", "[HttpPost(\"/\")] public async Task<int> Op([FromQuery] Dictionary<string, string> all, [FromBody] IReadOnlyDictionary<string, TimeOnly> body) { await Task.Yield(); return all.Count; }", "#nullable disable")]
    [InlineData("public sealed record Dto(string X);", "[HttpGet(\"/\"), Throws<Exception>(409)] public Task<Results<Ok<Dto>, NotFound>> Op() => null;", "#nullable disable")]
    [InlineData("public sealed class D { public D? A => null; public string B { get; init; } = \"\"; }", "[HttpPost(\"/\")] public D Op([FromBody] D d) => d;", "")]
    [InlineData("public sealed class D { private string _b = \"\"; public string B { init => _b = value; } public D() { } public override string ToString() => _b; }", "[HttpPost(\"/\")] public string Op([FromBody] D d) => d.ToString();", "")]
    [InlineData("public sealed class D { public string B { private get; init; } = \"\"; public override string ToString() => B; }", "[HttpPost(\"/\")] public string Op([FromBody] D d) => d.ToString();", "")]
    [InlineData("public sealed class G { [FromQuery] public string B { private get; init; } = \"x\"; public override string ToString() => B; }", "[HttpGet(\"/\")] public string Op([AsParameters] G g) => g.ToString();", "")]
    public void A_valid_program_compiles_without_a_warning(string types, string method, string directive) =>
        ProgramCheck.OfValid($"{directive}\n[assembly: RestApi(\"Api\")]\n{types}\n[LambdaFunction] public sealed class F {{ {method} }}", withFiles: true).ShouldBeNull();

    [Theory]
    [InlineData("sealed class", "", "[HttpPost(\"/\")] public async Task<int> Op(int a, int a) { await Task.Yield(); return a; }")]
    [InlineData("static class", "", "[HttpPost(\"/\")] public int Op(int a) => a;")]
    [InlineData("sealed class", "public enum E { A, A }", "[HttpPost(\"/\")] public E Op(E e, [FromBody] List<E> all) => e;")]
    [InlineData("sealed class", "public sealed class D { public int A { get; set; } public string A { get; set; } = \"\"; }", "[HttpPost(\"/\")] public D Op(D d) => d;")]
    [InlineData("sealed class", "", "public F(Missing missing) { } [HttpPost(\"/\")] public void Op() { }")]
    [InlineData("sealed class", "", "[HttpPost(\"/\"), Throws<int>(409)] public void Op() { }")]
    [InlineData("sealed class", "public enum E { A, }", "[HttpPost(\"/\")] public E Op(E e, [FromQuery] int ) => e;")]
    [InlineData("sealed class", "namespace { public sealed record D(int A); }", "[HttpPost(\"/\")] public void Op([FromBody] D d, List<.D> e) { }")]
    [InlineData("sealed class", "public sealed class D { public required int }", "[HttpPost(\"/\")] public void Op([FromBody] D d) { }")]
    [InlineData("sealed class", "public sealed class D { private required int A { get; init; } }", "[HttpPost(\"/\")] public void Op([FromBody] D d) { }")]
    [InlineData("sealed class", "public sealed class D { public D? A { { get; set; } public string B { get; init; } = \"\"; }", "[HttpPost(\"/\")] public D Op([FromBody] List<D[]> d) => d[0][0];")]
    [InlineData("sealed class", "public sealed class D { public string A { init; } = \"\"; }", "[HttpPost(\"/\")] public void Op([FromBody] D d) { }")]
    [InlineData("sealed class", "namespace 1Shop { [LambdaFunction] public sealed class Guard { [RequestAuthorizer(\"guard\", Headers = new[] { \"x-key\" })] public AuthorizerResult Check(AuthorizerRequest request) => throw new NotImplementedException(); } }", "[HttpGet(\"/\"), Authorize(\"guard\")] public void Op() { }")]
    public void What_the_compiler_refuses_is_not_refused_again_in_generated_code(string kind, string types, string method) =>
        ProgramCheck.OfAny($"[assembly: RestApi(\"Api\")]\n{types}\n[LambdaFunction] public {kind} F {{ {method} }}").ShouldBeNull();
}
