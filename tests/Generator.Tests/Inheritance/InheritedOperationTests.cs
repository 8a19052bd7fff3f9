using System.Text.Json;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Inheritance;

/// <summary>Operations that a function inherits from the classes that it derives from.</summary>
public sealed class InheritedOperationTests
{
    private const string Api = "[assembly: RestApi(\"Api\")]\n";

    private const string Crud = """
        public sealed record Order(string Sku);
        public abstract class Crud<T> where T : class
        {
            [HttpGet("/items/{id}")] public virtual T Get(string id) => Find(id);
            [HttpPost("/items"), Returns(201)] public T Add(T item) => item;
            protected abstract T Find(string id);
        }
        """;

    [Fact]
    public async Task A_function_serves_the_operations_of_a_generic_base_class_and_its_own()
    {
        var api = RunningApi.Start(Api + Crud + """
            [LambdaFunction] public sealed class Orders : Crud<Order>
            {
                protected override Order Find(string id) => new(id);
                [HttpGet("/count")] public int Count() => 7;
            }
            """);

        (await api.CallAsync("""{"@op":"Get","id":"a"}""")).ShouldBe("""{"sku":"a"}""");
        (await api.CallAsync("""{"@op":"Count"}""")).ShouldBe("7");
        (await api.CallAsync("""{"@op":"Add","item":{"sku":"b"}}""")).ShouldBe("""{"sku":"b"}""");
        (await api.ErrorsAsync("""{"@op":"Add","item":{}}""")).ShouldBe(["sku: The sku field is required."]);
    }

    [Fact]
    public void The_document_has_them_with_the_types_of_the_function()
    {
        var paths = Document(Api + Crud + "[LambdaFunction] public sealed class Orders : Crud<Order> { protected override Order Find(string id) => new(id); }").GetProperty("paths");

        paths.EnumerateObject().Select(p => p.Name).ShouldBe(["/items", "/items/{id}"]);
        paths.GetProperty("/items").GetProperty("post").GetProperty("responses").TryGetProperty("201", out _).ShouldBeTrue();
        paths.GetProperty("/items").GetRawText().ShouldContain("#/components/schemas/Order");
    }

    [Fact]
    public async Task Classes_at_every_level_count()
    {
        var api = RunningApi.Start(Api + """
            public abstract class A { [HttpGet("/a")] public string OfA() => "a"; }
            public class B : A { [HttpGet("/b")] public string OfB() => "b"; [HttpGet("/s")] public static string Static() => "s"; }
            [LambdaFunction] public class C : B { [HttpGet("/c")] public string OfC() => "c"; }
            """);

        (await api.CallAsync("""{"@op":"OfA"}""")).ShouldBe("\"a\"");
        (await api.CallAsync("""{"@op":"OfB"}""")).ShouldBe("\"b\"");
        (await api.CallAsync("""{"@op":"Static"}""")).ShouldBe("\"s\"");
        (await api.CallAsync("""{"@op":"OfC"}""")).ShouldBe("\"c\"");
    }

    [Fact]
    public async Task An_override_is_called_with_the_attributes_of_the_method_that_it_overrides()
    {
        var api = RunningApi.Start(Api + """
            public abstract class Base { [HttpGet("/a")] public abstract string Get([FromHeader("x-a")] string value); }
            [LambdaFunction] public sealed class F : Base { public override string Get(string other) => "over " + other; [HttpGet("/z")] public void Z() { } }
            """);

        (await api.CallAsync("""{"@op":"Get","value":"1"}""")).ShouldBe("\"over 1\"");
        (await api.ErrorsAsync("""{"@op":"Get"}""")).ShouldBe(["x-a: The x-a field is required."]);
    }

    [Fact]
    public void An_override_with_an_HTTP_attribute_declares_the_operation_anew_so_two_functions_can_share_a_base_class()
    {
        var paths = Document(Api + """
            public abstract class Base { [HttpGet("/status"), Returns(202)] public virtual string Status() => "fine"; }
            [LambdaFunction] public sealed class A : Base { [HttpGet("/a/status", OperationId = "StatusOfA")] public override string Status() => base.Status(); }
            [LambdaFunction] public sealed class B : Base { }
            """).GetProperty("paths");

        paths.EnumerateObject().Select(p => p.Name).ShouldBe(["/a/status", "/status"]);
        paths.GetProperty("/a/status").GetProperty("get").GetProperty("responses").TryGetProperty("200", out _).ShouldBeTrue();
        paths.GetProperty("/status").GetProperty("get").GetProperty("responses").TryGetProperty("202", out _).ShouldBeTrue();
    }

    [Fact]
    public void Two_functions_that_inherit_one_route_are_a_conflict_at_the_second_function()
    {
        var source = Api + """
            public abstract class Base { [HttpGet("/status")] public string Status() => "fine"; }
            [LambdaFunction] public sealed class A : Base { }
            [LambdaFunction] public sealed class B : Base { }
            """;
        var findings = Generated.From(source).Diagnostics;

        findings.Select(d => d.Id).Order().ShouldBe(["SLUICE026", "SLUICE028"]);
        findings.ShouldAllBe(d => d.Location.SourceTree!.ToString().Substring(d.Location.SourceSpan.Start - 6, 7) == "class B");
    }

    [Fact]
    public void A_method_that_the_function_hides_is_not_inherited() =>
        Document(Api + """
            public class Base { [HttpGet("/a")] public string Get() => "base"; [HttpGet("/b")] public string Other() => ""; }
            [LambdaFunction] public sealed class F : Base { public new string Get() => "own"; }
            """).GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldBe(["/b"]);

    [Fact]
    public void A_base_class_that_is_a_function_serves_its_operations_itself() =>
        Document(Api + """
            [LambdaFunction] public class A { [HttpGet("/a")] public string Get() => "a"; }
            [LambdaFunction] public sealed class B : A { [HttpGet("/b")] public string Other() => "b"; }
            """).GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldBe(["/a", "/b"]);

    [Fact]
    public async Task A_base_class_of_another_assembly_is_served_too()
    {
        var library = Library.Compile("InheritedLibrary", """
            public abstract class Health
            {
                /// <summary>Says how it is.</summary>
                [HttpGet("/health")] public string Get([FromQuery] int level = 3) => $"fine {level} {Name}";
                protected abstract string Name { get; }
                [HttpGet("/hidden")] internal string Hidden() => "";
            }
            """);
        var generated = Generated.From(Compiler.Compile(Api + "[LambdaFunction] public sealed class F : Health { protected override string Name => \"f\"; }").AddReferences(library));

        // The compiler does not read internal methods of other assemblies.
        generated.Complaints.ShouldBeEmpty();
        (await RunningApi.Start(generated, null).CallAsync("{}")).ShouldBe("\"fine 3 f\"");
    }

    [Theory]
    [InlineData("", "[Authorize(\"Base\")]", "", "Base")]
    [InlineData("[Authorize(\"Own\")]", "[Authorize(\"Base\")]", "", "Own")]
    [InlineData("[Authorize(\"Own\")]", "", "", "Own")]
    [InlineData("[Authorize(\"Own\")]", "", "[Authorize(\"Method\")]", "Method")]
    [InlineData("[Authorize(\"Own\")]", "[Authorize(\"Base\")]", "[AllowAnonymous]", null)]
    [InlineData("", "[AllowAnonymous]", "", null)]
    [InlineData("[AllowAnonymous]", "[Authorize(\"Base\")]", "", null)]
    public void The_attribute_nearest_to_the_method_counts_the_functions_class_before_its_base_class(string own, string @base, string method, string? authorizer)
    {
        var models = Models(Guards("Own", "Base", "Method") + $$"""
            {{@base}} public abstract class Base { {{method}} [HttpGet("/a")] public string Inherited() => ""; }
            {{own}} [LambdaFunction] public sealed class F : Base { [HttpGet("/b")] public string Own() => ""; }
            """);

        models.Single(o => o.OperationId == "Inherited").Security?.Authorizer.ShouldBe(authorizer);
        (models.Single(o => o.OperationId == "Inherited").Security is null).ShouldBe(authorizer is null);

        // The class attributes of the base class apply to the function's own operations, too.
        if (method.Length == 0)
        {
            models.Single(o => o.OperationId == "Own").Security?.Authorizer.ShouldBe(authorizer);
        }
    }

    [Fact]
    public async Task Filters_and_exceptions_of_the_base_class_apply_to_all_operations_the_outer_ones_first()
    {
        var api = RunningApi.Start(Api + """
            public static class Log { public static string Text = ""; }
            public sealed class One { public async ValueTask<FilterResult> InvokeAsync(FilterNext next) { Log.Text += "1"; return await next.InvokeAsync(); } }
            public sealed class Two { public async ValueTask<FilterResult> InvokeAsync(FilterNext next) { Log.Text += "2"; return await next.InvokeAsync(); } }
            [Filter<One>, Throws<TimeoutException>(503), Throws<ArgumentException>(404)] public abstract class Base { [HttpGet("/a")] public string Get() => throw new TimeoutException(); }
            [Filter<Two>, Throws<ArgumentException>(409)] [LambdaFunction] public sealed class F : Base { [HttpGet("/b")] public string Own() => throw new ArgumentException("x"); [HttpGet("/c")] public string Order() => Log.Text; }
            """);

        (await api.CallAsync("""{"@op":"Order"}""")).ShouldBe("\"12\"");
        (await api.CallAsync("""{"@op":"Get"}""")).ShouldStartWith("{ \"sluice\":1,\"status\":503,");
        (await api.CallAsync("""{"@op":"Own"}""")).ShouldStartWith("{ \"sluice\":1,\"status\":409,");
    }

    [Fact]
    public async Task An_inherited_operation_takes_services_of_the_functions_constructor_and_may_be_a_proxy_operation()
    {
        var api = RunningApi.Start(Api + """
            using Microsoft.Extensions.DependencyInjection;
            public sealed class Clock { public string Now => "noon"; }
            [LambdaStartup] public sealed class Startup { public void ConfigureServices(IServiceCollection services) => services.AddSingleton<Clock>(); }
            [Proxy] public abstract class Base(Clock clock) { [HttpGet("/now")] public string Now() => clock.Now; }
            [LambdaFunction] public sealed class F(Clock clock) : Base(clock) { }
            """.Replace("using Microsoft.Extensions.DependencyInjection;", "", StringComparison.Ordinal).Replace("IServiceCollection", "Microsoft.Extensions.DependencyInjection.IServiceCollection", StringComparison.Ordinal)
            .Replace("services.AddSingleton<Clock>()", "Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Clock>(services)", StringComparison.Ordinal));

        (await api.CallAsync("""{"httpMethod":"GET","resource":"/now","path":"/now"}""")).ShouldContain("noon");
    }

    [Theory]
    [InlineData("public abstract class Base { [HttpGet(\"/a\")] public string [|Get|]() => \"\"; }", "SLUICE010", "Derive a class with [LambdaFunction] from it.")]
    [InlineData("public abstract class Base<T> { [HttpGet(\"/a\")] public T [|Get|]() => default!; }", "SLUICE010", "Derive a class with [LambdaFunction] from it.")]
    [InlineData("public class Base { [HttpGet(\"/a\")] public string [|Get|]() => \"\"; }", "SLUICE010", "Mark it, or a class that derives from it, with [LambdaFunction].")]
    [InlineData("public abstract class Base { [HttpGet(\"/a\")] protected string [|Get|]() => \"\"; } [LambdaFunction] public class F : Base { [HttpGet(\"/b\")] public void Own() { } }", "SLUICE014", "Make it internal or public.")]
    [InlineData("public abstract class Base { [HttpGet(\"/a/{id}\")] public string Get(string [|id|], string id2) => \"\"; } [LambdaFunction] public class F : Base { }", null, null)]
    [InlineData("public abstract class Base { [HttpGet([|\"/a/{id}\"|])] public string Get() => \"\"; } [LambdaFunction] public class F : Base { } [LambdaFunction] public class G : Base { }", "SLUICE024", null)]
    [InlineData("public abstract class Base { [HttpGet(\"/a\")] public string Get() => \"\"; } [LambdaFunction] public class [|F|] : Base { [HttpGet(\"/b\")] public string Get(int a) => \"\"; }", "SLUICE028", "OperationId")]
    [InlineData("public abstract class Base { [HttpGet(\"/a\")] public virtual string Get() => \"\"; } [LambdaFunction] public class F : Base { [[|Produces(\"text/csv\")|]] public override string Get() => \"\"; }", "SLUICE075", "Put the attribute there, or give the override an HTTP attribute of its own.")]
    public void A_mistake_is_reported_once_at_its_place(string marked, string? id, string? cure)
    {
        var start = Api.Length + marked.IndexOf("[|", StringComparison.Ordinal);
        var length = marked.IndexOf("|]", StringComparison.Ordinal) - marked.IndexOf("[|", StringComparison.Ordinal) - 2;
        var findings = Generated.From(Api + marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Diagnostics;

        if (id is null)
        {
            findings.ShouldBeEmpty();
            return;
        }

        var finding = findings.ShouldHaveSingleItem();
        finding.Id.ShouldBe(id);
        finding.Location.SourceSpan.ShouldBe(new(start, length));
        finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldContain(cure ?? "");
    }

    [Theory]
    [InlineData("public abstract class Base { [HttpGet(\"/a\")] public string Get() => \"\"; }", "[LambdaFunction] public sealed class F : Base { }")]
    [InlineData("public class Base { [HttpGet(\"/a\")] public string Get() => \"\"; }", "[LambdaFunction] public sealed class F : Base { }")]
    [InlineData("public abstract class Base<T> { [HttpGet(\"/a\")] public T Get() => default!; }", "[LambdaFunction] public sealed class F : Base<int> { }")]
    public void The_advice_of_SLUICE010_works(string mistake, string cure)
    {
        Generated.From(Api + mistake).Diagnostics.Select(d => d.Id).ShouldBe(["SLUICE010"]);
        Generated.From(Api + mistake + cure).Complaints.ShouldBeEmpty();
        Document(Api + mistake + cure).GetProperty("paths").TryGetProperty("/a", out _).ShouldBeTrue();
    }

    [Fact]
    public void The_advice_about_an_interface_that_a_function_implements_works()
    {
        var source = Api + "public interface IA { [HttpGet(\"/a\")] string Get(); } [LambdaFunction] public sealed class F : IA { public string Get() => \"\"; [HttpGet(\"/b\")] public void B() { } }";
        var finding = Generated.From(source).Diagnostics.ShouldHaveSingleItem();
        finding.Id.ShouldBe("SLUICE109");
        finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldContain("move the attribute to the method of a class with [LambdaFunction]");

        var cured = source.Replace("[HttpGet(\"/a\")] string", "string", StringComparison.Ordinal).Replace("public string Get", "[HttpGet(\"/a\")] public string Get", StringComparison.Ordinal);
        Generated.From(cured).Complaints.ShouldBeEmpty();
        Document(cured).GetProperty("paths").TryGetProperty("/a", out _).ShouldBeTrue();
    }

    [Fact]
    public void An_abstract_class_of_a_library_without_functions_is_for_others() =>
        Generated.From("public abstract class Base { [HttpGet(\"/a\")] public string Get() => \"\"; }").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void An_attribute_of_an_abstract_class_without_operations_applies_to_the_functions()
    {
        var source = Guards("Base") + "[Authorize(\"Base\")] public abstract class Base; [LambdaFunction] public sealed class F : Base { [HttpGet(\"/b\")] public string Own() => \"\"; }";

        Models(source).Single().Security!.Authorizer.ShouldBe("Base");
    }

    /// <summary>An API with an authorizer of each name.</summary>
    private static string Guards(params string[] names) => Api + string.Concat(names.Select(name =>
        $"[LambdaFunction] public sealed class {name}Guard {{ [TokenAuthorizer(\"{name}\")] public AuthorizerResult Check(AuthorizerRequest request) => AuthorizerResult.Unauthorized(); }}\n"));

    private static IReadOnlyList<ApiOperation> Models(string source)
    {
        var generated = Generated.From(source);
        generated.Complaints.ShouldBeEmpty();
        return [.. generated.Step<ApiModel>(TrackingNames.Api).Single().Operations.Items];
    }

    private static JsonElement Document(string source)
    {
        var generated = Generated.From(source);
        generated.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return JsonDocument.Parse(DeployFilesEmitter.Emit(generated.Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == "openapi.json").Text).RootElement;
    }
}
