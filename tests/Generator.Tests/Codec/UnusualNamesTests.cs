using Microsoft.CodeAnalysis;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Code that the compiler allows and that few people write: obsolete as an error, aliases, long chains of types.</summary>
public sealed class UnusualNamesTests
{
    [Fact]
    public void What_is_obsolete_as_an_error_is_served_as_everything_else()
    {
        Generated.From("""
            [assembly: RestApi("Api")]
            [LambdaFunction, Obsolete("x", true)] public sealed class F { [Obsolete("x", true)] public F() { } [HttpPost("/")] public D Post(D d) => d; [HttpGet("/g"), Obsolete("x", true)] public string Get([AsParameters] Q q) => ""; }
            [LambdaFunction] public sealed class G { [Obsolete("x", true)] public G() { } [Obsolete("x", true), TokenAuthorizer("a")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }
            public sealed class D { [Obsolete("x", true)] public D() { } [Obsolete("x", true)] public int A { get; set; } public E B { get; set; } }
            public sealed class Q { [Obsolete("x", true)] public Q() { } [Obsolete("x", true)] public string? M { get; set; } }
            public enum E { A, [Obsolete("x", true)] B }
            """).Complaints.Select(c => c.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void A_ring_of_300_types_is_served()
    {
        var types = string.Concat(Enumerable.Range(0, 300).Select(i => $"public sealed record R{i}(R{(i + 1) % 300}? N);\n"));

        Generated.From("[assembly: RestApi(\"Api\")]\n[LambdaFunction] public sealed class F { [HttpPost(\"/\")] public R0 Post(R0 d) => d; }\n" + types).Complaints.ShouldBeEmpty();
    }

    [Fact]
    public void A_type_that_holds_itself_with_ever_larger_arguments_is_refused()
    {
        var complaint = Generated.From("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F { [HttpPost("/")] public void Post(A<int> d) { } }
            public sealed class A<T> { public A<List<T>>? N { get; set; } }
            """).Complaints.Single();

        complaint.Id.ShouldBe("SLUICE050");
        complaint.GetMessage().ShouldContain("ever larger arguments");
    }

    [Fact]
    public void A_type_named_var_outside_of_namespaces_is_refused_and_one_in_a_namespace_is_not()
    {
        const string Api = "[assembly: RestApi(\"Api\")]\n[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }\n#pragma warning disable CS8981\n";

        Generated.From(Api + "public sealed class @var { }").Diagnostics.Single().Id.ShouldBe("SLUICE056");
        Generated.From(Api + "namespace Shop { public sealed class @var { } }").Complaints.ShouldBeEmpty();
    }

    [Fact]
    public void A_type_that_only_an_extern_alias_reaches_is_refused_where_it_stands()
    {
        using var image = new MemoryStream();
        Compiler.Compile("namespace Other { public sealed class D { public int A { get; set; } } }").WithAssemblyName("Other").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        var other = MetadataReference.CreateFromImage(image.ToArray());
        const string Source = """
            extern alias other;
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F { [HttpPost("/")] public void Post(other::Other.D d) { } }
            """;

        Generated.From(Compiler.Compile(Source).AddReferences(other.WithAliases(["other"]))).Complaints.Select(c => c.Id).ShouldBe(["SLUICE051"]);
        Generated.From(Compiler.Compile(Source).AddReferences(other.WithAliases(["other", "global"]))).Complaints.ShouldBeEmpty();
    }

    [Fact]
    public void A_comment_keeps_the_spaces_between_its_tags()
    {
        var generated = Generated.From("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F
            {
                /// <summary><see langword="string"/> <paramref name="a"/> <c>x</c><br/>next &lt;b&gt; <![CDATA[<c>]]><para>one</para><para>two</para> <see cref="System.Math.Max(System.Int32, System.Int32)"/></summary>
                [HttpGet("/")] public string Get(string a) => a;
                /** <summary>
                 * In a block.
                 * </summary> */
                [HttpPost("/")] public string Post(string a) => a;
            }
            """);

        generated.Step<Model.Api.ApiModel>(TrackingNames.Api).Single().Operations.Items.Select(o => o.Summary).ShouldBe(["string a x next <b> <c> one two Max", "In a block."], ignoreOrder: true);
    }

    [Theory]
    [InlineData("[RequireApiKey]", "[AllowAnonymous]", false)]
    [InlineData("[RequireApiKey, Authorize(\"AWS_IAM\")]", "[AllowAnonymous]", false)]
    [InlineData("[RequireApiKey]", "", true)]
    [InlineData("[AllowAnonymous]", "[RequireApiKey]", true)]
    [InlineData("[Authorize(\"AWS_IAM\")]", "[AllowAnonymous, RequireApiKey]", true)]
    public void Anonymous_lifts_the_key_further_out_and_not_the_one_beside_it(string outer, string inner, bool needsKey)
    {
        var ofInterface = "[assembly: RestApi(\"Api\")]\n" + outer + " public interface IA { [HttpGet(\"/\"), Mock(\"1\")] " + inner + " int Get(); }";
        var ofClass = "[assembly: RestApi(\"Api\")]\n[LambdaFunction] " + outer + " public sealed class F { [HttpGet(\"/\")] " + inner + " public int Get() => 1; }";

        foreach (var source in new[] { ofInterface, ofClass })
        {
            var security = Generated.From(source).Step<Model.Api.ApiModel>(TrackingNames.Api).Single().Operations.Items.Single().Security;
            (security?.NeedsKey ?? false).ShouldBe(needsKey);
            security?.Authorizer.ShouldBeNull();
        }
    }

    [Fact]
    public void What_is_experimental_is_served_and_its_own_use_is_still_reported()
    {
        const string Experimental = "System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")";
        var generated = Generated.From($$"""
            [assembly: RestApi("Api")]
            #pragma warning disable EXP1
            [LambdaFunction, {{Experimental}}] public sealed class F { [HttpPost("/")] public D Post(D d) => d; [HttpGet("/g")] public List<E> Get([AsParameters] Q q) => []; }
            [LambdaFunction] public sealed class G { [{{Experimental}}] public G() { } [{{Experimental}}, TokenAuthorizer("a")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }
            [LambdaFunction] public sealed class H { [HttpGet("/h"), {{Experimental}}, Throws<X>(409)] public async Task<IReadOnlyList<D>> GetAll(E e, [FromServices] IService s) { await Task.Yield(); return []; } }
            [{{Experimental}}] public sealed class D { [{{Experimental}}] public D() { } [{{Experimental}}] public int A { get; set; } public E B { get; set; } public Dictionary<E, D[]>? C { get; set; } }
            [{{Experimental}}] public sealed class Q { [{{Experimental}}] public string? M { get; set; } }
            [{{Experimental}}] public enum E { A, [{{Experimental}}] B }
            [{{Experimental}}] public sealed class X : Exception { }
            [{{Experimental}}] public interface IService { }
            [LambdaStartup, {{Experimental}}] public sealed class S { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }
            #pragma warning restore EXP1
            public static class Own { public static int Use(D d) => 1; }
            """);

        generated.Complaints.Concat(generated.Compiled.GetDiagnostics(TestContext.Current.CancellationToken).Where(c => c.Severity >= DiagnosticSeverity.Warning))
            .Select(c => c.Id + " " + c.Location.GetLineSpan()).Distinct().ShouldBe(["EXP1 Source0.cs: (12,48)-(12,49)"]);
    }

    [Theory]
    [InlineData("[LambdaStartup, Obsolete(\"x\", true)] public sealed class S { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }")]
    [InlineData("[LambdaStartup, Obsolete(\"x\", true)] public static class S { public static void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }")]
    [InlineData("[LambdaStartup] public sealed class S { [Obsolete(\"x\", true)] public S() { } [Obsolete(\"x\", true)] public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }")]
    public void A_startup_class_that_is_obsolete_as_an_error_still_fills_the_container(string startup)
    {
        Generated.From("[assembly: RestApi(\"Api\")]\n[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get([FromServices] IService s) => \"\"; }\npublic interface IService { }\n" + startup).Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("var")]
    [InlineData("System")]
    [InlineData("Microsoft")]
    [InlineData("Sluice")]
    public void A_global_type_whose_name_generated_code_needs_gives_one_error_and_none_in_generated_code(string name)
    {
        var source = "#pragma warning disable CS8981, CS0436, CS0437\n[assembly: S.RestApi(\"Api\")]\n[S.LambdaFunction] public sealed class F { [S.HttpGet(\"/\")] public string Get([S.FromServices] I s) => \"\"; }\npublic interface I { }\n"
            + "[S.LambdaStartup] public sealed class Startup { public void ConfigureServices(M.IServiceCollection services) { } }\n";
        var aliases = "using S = Sluice; using M = Microsoft.Extensions.DependencyInjection;\n";
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            "Api", [Compiler.Tree(aliases + source + $"public static class @{name} {{ }}", "Source.cs")], Compiler.References, new(OutputKind.ConsoleApplication));

        var complaints = Generated.From(compilation).Complaints.Where(c => c.Id is not ("CS5001" or "CS0426" or "CS0437")).ToArray();
        complaints.ShouldAllBe(c => c.Location.SourceTree!.FilePath == "Source.cs");
        complaints.Count(c => c.Id == "SLUICE056").ShouldBe(name == "Sluice" ? 0 : 1);
    }

    [Fact]
    public void A_global_alias_named_var_is_refused_where_it_stands()
    {
        Generated.From("""
            global using @var = System.Int32;
            [assembly: RestApi("Api")]
            #pragma warning disable CS8981
            [LambdaFunction] public sealed class F { [HttpPost("/")] public List<string> Post([FromBody] List<string> d) => d; }
            """).Complaints.Where(c => c.Id != "CS8981").Select(c => c.Id + c.Location.SourceSpan.Start).ShouldBe(["SLUICE05613"]);
    }

    [Fact]
    public void A_global_type_named_Microsoft_is_no_obstacle_where_no_service_is_used()
    {
        Generated.From("[assembly: RestApi(\"Api\")]\n[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }\npublic static class Microsoft { }").Complaints.Select(c => c.Id).ShouldBeEmpty();
    }
}
