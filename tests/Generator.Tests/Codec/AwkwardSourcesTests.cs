using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Names and settings that break generators, with groups, forms, services and results that carry a status.</summary>
public sealed class AwkwardSourcesTests
{
    private const string Everything = """
        [assembly: RestApi("Api")]
        namespace @namespace
        {
            public sealed record @class(int @int, [FromHeader("x-new")] string? @new = null) { public string @while { get; init; } = "w"; }
            public struct Größe { public int Länge { get; set; } }
            public interface @interface { int @this { get; } }
            public sealed class Impl : @interface { public int @this => 42; }
            [ResultStatus(203)] public sealed class @ref(int v) : HttpResult<int>(203, v);
            [LambdaStartup] public sealed class @static { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<@interface, Impl>(services); }

            [LambdaFunction]
            public sealed partial class @event(@interface @base)
            {
                [HttpGet("/a/{länge}", OperationId = "A")]
                public string @return([AsParameters] @class @params, [AsParameters] Größe größe, [FromServices] @interface @in) => $"{@params.@int}{@params.@new}{@params.@while}{größe.Länge}{@in.@this}{@base.@this}";

                [HttpGet("/b", OperationId = "B")]
                public async Task<Results<@ref, NotFound>> @return(int scope, int services, int handler, int answer, int g0, int g0d, int item, int result, int seen, [AsParameters] @class g1)
                {
                    await Task.Yield();
                    return scope < 0 ? Results.NotFound() : new @ref(scope + services + handler + answer + g0 + g0d + item + result + seen + g1.@int);
                }

                [HttpPost("/c", OperationId = "C")]
                public string Form([FromForm] string reader, [FromForm("ü")] int? @default, [FromForm] List<int> invocation) => reader + @default + invocation.Count;

                [HttpPost("/d", OperationId = "D")]
                public string Members([FromBody("reader")] string reader, [FromBody("ß\"")] int @default = 3) => reader + @default;

                [HttpGet("/e", OperationId = "E")]
                public partial IAsyncEnumerable<int> Items(int writer);
            }

            public sealed partial class @event
            {
                public async partial IAsyncEnumerable<int> Items(int writer) { await Task.Yield(); yield return writer; }
            }
        }
        """;

    [Fact]
    public async Task Keywords_Unicode_overloads_parts_and_names_of_locals_are_names()
    {
        var api = RunningApi.Start(Everything.Replace("länge}", "laenge}", StringComparison.Ordinal).Replace("public int Länge", "[FromPath(\"laenge\")] public int Länge", StringComparison.Ordinal));

        (await api.CallAsync("""{"@op":"A","int":"1","new":"n","Länge":"2"}""")).ShouldBe("\"1nw24242\"");
        (await api.CallAsync("""{"@op":"B","scope":"1","services":"1","handler":"1","answer":"1","g0":"1","g0d":"1","item":"1","result":"1","seen":"1","int":"1"}""")).ShouldBe("10");
        (await api.CallAsync("""{"@op":"C","@form":"reader=r&%C3%BC=5&INVOCATION=1&invocation=2"}""")).ShouldBe("\"r52\"");
        (await api.CallAsync("""{"@op":"D","@body":{"reader":"r","ß\"":7}}""")).ShouldBe("\"r7\"");
        (await api.CallAsync("""{"@op":"E","writer":"4"}""")).ShouldBe("[4]");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Every_language_version_from_12_on_compiles_without_a_warning(LanguageVersion version)
    {
        var options = new CSharpParseOptions(version);
        var compilation = Compiler.Compile(Everything.Replace("länge}", "laenge}", StringComparison.Ordinal).Replace("public int Länge", "[FromPath(\"laenge\")] public int Länge", StringComparison.Ordinal));
        compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(t => t.WithRootAndOptions(t.GetRoot(), options)));

        Generated.From(compilation, options).Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#nullable disable")]
    [InlineData("#nullable enable annotations")]
    public async Task Code_without_nullable_annotations_compiles_without_a_warning(string directive)
    {
        var isOblivious = directive == "#nullable disable";
        var api = RunningApi.Start($$"""
            {{directive}}
            [assembly: RestApi("Api")]
            public sealed class Group { [FromQuery] public string Text { get; set; } public List<int> Numbers { get; set; } = new(); }
            public sealed class Store { public int Count = 3; }
            [LambdaStartup] public sealed class Startup { public void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Store>(services); }
            [LambdaFunction] public sealed class F
            {
                private readonly Store _store;
                public F(Store store) { _store = store; }
                [HttpGet("/a", OperationId = "A")] public string A([AsParameters] Group group, [FromQuery] IReadOnlyDictionary<string, string> all) => $"{group.Text ?? "null"}|{group.Numbers.Count}|{(all == null ? 0 : all.Count)}|{_store.Count}";
                [HttpPost("/b", OperationId = "B")] public async Task<Results<Ok<string>, NotFound>> B([FromForm] string name, [FromForm] string[] tags) { await Task.Yield(); if (name == null) { return new NotFound(); } return new Ok<string>(name + (tags == null ? -1 : tags.Length)); }
                [HttpPost("/c", OperationId = "C")] public Ok<string> C([FromBody("x")] string x, [FromBody("y")] List<string> y) => new Ok<string>(x + (y == null ? -1 : y.Count));
                [HttpPost("/d", OperationId = "D")] public string D(System.IO.Stream body) => body == null ? "none" : "some";
            }
            """.Replace("string Text", isOblivious ? "string Text" : "string? Text", StringComparison.Ordinal));

        (await api.CallAsync("""{"@op":"A","all":{"a":"b"}}""")).ShouldBe("\"null|0|1|3\"");
        (await api.CallAsync("""{"@op":"B","@form":"name=n&tags=x"}""")).ShouldBe("\"n1\"");
        (await api.CallAsync("""{"@op":"C","@body":{"x":"x","y":["a"]}}""")).ShouldBe("\"x1\"");
        if (isOblivious)
        {
            (await api.CallAsync("""{"@op":"A"}""")).ShouldBe("\"null|0|0|3\"");
            (await api.CallAsync("""{"@op":"B","@form":""}""")).ShouldContain("\"status\":404");
            (await api.CallAsync("""{"@op":"C","@body":{}}""")).ShouldBe("\"-1\"");
            (await api.CallAsync("""{"@op":"D"}""")).ShouldBe("\"none\"");
        }
    }

    [Fact]
    public async Task Types_that_hide_ours_and_the_frameworks_are_left_alone()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            namespace Shop
            {
                public sealed record Results(int X);
                public sealed record NotFound(int Y);
                public sealed class IServiceProvider;
                public sealed class Dictionary;
                public static class Sluice { public sealed class Ok; }
                public static class System { public sealed class Int32; }
                public sealed record Both(Results Results, NotFound NotFound);
                [LambdaFunction] public static class Invocation
                {
                    [HttpPost("/", OperationId = "P")] public static global::Sluice.Results<Ok<Both>, global::Sluice.NotFound> Post([FromBody("a")] Results a, [FromBody("b")] NotFound b, [FromHeader] IReadOnlyDictionary<string, string> headers, [FromQuery] IDictionary<string, string?>? query) => a.X > 0 ? global::Sluice.Results.Ok(new Both(a, b)) : global::Sluice.Results.NotFound();
                }
            }
            """);

        (await api.CallAsync("""{"@body":{"a":{"x":1},"b":{"y":2}},"headers":{}}""")).ShouldBe("""{"results":{"x":1},"notFound":{"y":2}}""");
    }
}
