using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Declarations that break generators: all of them must compile without a warning.</summary>
public sealed class AwkwardCodeTests
{
    [Fact]
    public async Task Keywords_are_names()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            namespace @namespace.@event;

            public enum @enum { @int, @class }

            public sealed record @record(string @string, @enum @enum) { public int? @for { get; init; } public string? @while { get; set; } }

            [LambdaFunction]
            public sealed class @class
            {
                [HttpPost("/{base}", OperationId = "Call")]
                public @record @return(string @base, @record @params, [FromQuery("new")] @enum @new = @enum.@class) => @params with { @for = @base.Length, @enum = @new };
            }
            """);

        (await api.CallAsync("""{"base":"abc","params":{"string":"s","enum":0,"while":"w"},"new":"INT"}""")).ShouldBe("""{"string":"s","enum":0,"for":3,"while":"w"}""");
    }

    [Fact]
    public async Task Parameters_may_have_the_names_of_locals()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            [LambdaFunction]
            public sealed class Program
            {
                public sealed record Value(int value, int seen, int reader, int writer, int items, int name, int defaults) { public int m_value { get; init; } = 1; public int item { get; set; } }

                [HttpPost("/"), Throws<ArgumentException>(400)]
                public async Task<Value> Post(string handler, string invocation, int reader, int seen, int result, int exception, int present, Value value, int p_value = 0, int operation = 0)
                {
                    await Task.Yield();
                    return value with { value = reader + seen + result + exception + present, m_value = value.m_value + 1 };
                }

                [HttpGet("/")]
                public string Get(string handler, int reader, int seen, int result, int invocation) => handler + reader + seen + result + invocation;
            }
            """);

        (await api.CallAsync("""{"@op":"Post","handler":"h","invocation":"i","reader":"1","seen":"2","result":"3","exception":"4","present":"5","value":{"value":0,"seen":1,"reader":2,"writer":3,"items":4,"name":5,"defaults":6,"item":7}}"""))
            .ShouldBe("""{"value":15,"seen":1,"reader":2,"writer":3,"items":4,"name":5,"defaults":6,"m_value":2,"item":7}""");
        (await api.CallAsync("""{"@op":"Get","handler":"h","reader":"1","seen":"2","result":"3","invocation":"4"}""")).ShouldBe("\"h1234\"");
    }

    [Fact]
    public async Task Unicode_names_are_names()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            namespace Größe.名前;
            public sealed record Maß(int Länge, string? Ñandú) { public int 数 { get; set; } }
            [LambdaFunction] public sealed class Œuvre
            {
                [HttpPost("/", OperationId = "Set")] public Maß Setze(Maß maß, [FromQuery("q")] string? ü = null) => maß with { Ñandú = ü };
            }
            """);

        (await api.CallAsync("""{"maß":{"länge":1,"数":2},"ü":"é"}""")).ShouldBe("""{"länge":1,"ñandú":"é","数":2}""");
        (await api.CallAsync("""{"maß":{"LÄNGE":1},"ü":"é"}""")).ShouldBe("""{"länge":1,"ñandú":"é","数":0}""");
    }

    [Fact]
    public async Task Nested_partial_and_generic_types_are_types()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            namespace A.B
            {
                public partial class Outer
                {
                    public sealed record Page<T>(List<T> Items, T? Next) where T : class { public Dictionary<string, T?> More { get; init; } = new(); }
                    public sealed record Pair<TKey, TValue>(TKey Key, TValue Value);

                    [LambdaFunction]
                    public partial class Function
                    {
                        [HttpPost("/")] public partial Page<Pair<string, int?>> Post(Page<Pair<string, int?>> page);
                    }
                }

                public partial class Outer
                {
                    public partial class Function
                    {
                        public partial Page<Pair<string, int?>> Post(Page<Pair<string, int?>> page) => page;
                    }
                }
            }
            """);

        const string Page = """{"items":[{"key":"a","value":1},{"key":"b","value":null}],"next":null,"more":{"x":{"key":"c","value":3},"y":null}}""";
        (await api.CallAsync($"{{\"page\":{Page}}}")).ShouldBe(Page);
    }

    [Fact]
    public async Task Names_of_the_framework_may_be_hidden()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            namespace Shop
            {
                public sealed record String(string Value);
                public sealed record Task(Guid Guid);
                public sealed record Guid(int System);
                public static class System { }
                [LambdaFunction] public sealed class Sluice
                {
                    [HttpPost("/")] public Task Post(Task task, String? text = null) => text is null ? task : task;
                }
            }
            """.Replace("Task task, String? text = null", "Task task", StringComparison.Ordinal).Replace("text is null ? task : task", "task", StringComparison.Ordinal));

        (await api.CallAsync("""{"task":{"guid":{"system":7}}}""")).ShouldBe("""{"guid":{"system":7}}""");
    }

    [Fact]
    public async Task Types_of_one_name_have_codecs_of_their_own()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            namespace A { public sealed record Item(int X); }
            namespace B { public sealed record Item(string Y); }
            namespace A_B { public sealed record Item(bool Z); }
            namespace A.B { public sealed record Item(bool Z); public sealed record ITEM(int Lower); }
            namespace C
            {
                public sealed record All(A.Item A, B.Item B, A_B.Item C, global::A.B.Item D, global::A.B.ITEM E);
                [LambdaFunction] public sealed class F { [HttpPost("/")] public All Post(All all) => all; }
            }
            """);

        const string All = """{"a":{"x":1},"b":{"y":"2"},"c":{"z":true},"d":{"z":false},"e":{"lower":5}}""";
        (await api.CallAsync($"{{\"all\":{All}}}")).ShouldBe(All);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Code_without_nullable_annotations_takes_null(bool isMixed)
    {
        var source = """
            #nullable disable
            public sealed class Order { public string Sku { get; set; } public Order Parent { get; set; } public List<string> Tags { get; set; } }
            [LambdaFunction] public sealed class F
            {
                [HttpPost("/")] public Order Post(Order order, string note, [FromHeader] string tenant = "none") { if (order != null) { order.Sku = note ?? tenant; } return order; }
            }
            """;
        var api = RunningApi.Start("[assembly: RestApi(\"Api\")]\n" + (isMixed ? source.Replace("[LambdaFunction]", "#nullable enable\n[LambdaFunction]", StringComparison.Ordinal).Replace("string note", "string? note", StringComparison.Ordinal).Replace("Order Post(Order order", "Order? Post(Order? order", StringComparison.Ordinal) : source));

        (await api.CallAsync("""{"order":{"sku":null,"parent":{"sku":"p"},"tags":[null,"a"]}}""")).ShouldBe("""{"sku":"none","parent":{"sku":"p","parent":null,"tags":null},"tags":[null,"a"]}""");
    }

    [Fact]
    public async Task Defaults_of_every_kind_arrive()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            [Flags] public enum Bits : ulong { None, High = 1UL << 63 }
            [LambdaFunction] public sealed class F
            {
                [HttpGet("/")] public string Get(
                    string text = "q\" \\ \n \0 \u2028 é {x}", char c = '\'', bool b = true, sbyte s = -1, byte by = 1, short sh = short.MinValue, ushort us = 1, int i = int.MinValue, uint ui = uint.MaxValue,
                    long l = long.MinValue, ulong ul = ulong.MaxValue, float f = -1.5f, double d = double.NaN, double e = 1e300, decimal m = -0.10m, Bits bits = Bits.High, Bits other = (Bits)3,
                    Guid g = default, DateTime dt = default, TimeSpan ts = default, int? ni = -5, bool? nb = null, Bits? nbits = Bits.High, string? ns = null, Guid? ng = null)
                    => FormattableString.Invariant($"{text}|{c}|{b}|{s}|{by}|{sh}|{us}|{i}|{ui}|{l}|{ul}|{f}|{d}|{e}|{m}|{bits}|{other}|{g}|{dt:O}|{ts}|{ni}|{nb}|{nbits}|{ns}|{ng}");
            }
            """);

        System.Text.Json.JsonSerializer.Deserialize<string>(await api.CallAsync("{}")).ShouldBe(
            "q\" \\ \n \0 \u2028 é {x}|'|True|-1|1|-32768|1|-2147483648|4294967295|-9223372036854775808|18446744073709551615|-1.5|NaN|1E+300|-0.10|High|3|00000000-0000-0000-0000-000000000000|0001-01-01T00:00:00.0000000|00:00:00|-5||High||");
    }

    [Fact]
    public async Task More_than_64_required_members_are_counted()
    {
        var members = string.Join(", ", Enumerable.Range(0, 130).Select(i => $"int A{i}"));
        var api = RunningApi.Start($"[assembly: RestApi(\"Api\")]\npublic sealed record Wide({members});\n[LambdaFunction] public sealed class F {{ [HttpPost(\"/\")] public Wide Post(Wide wide) => wide; }}");

        var errors = await api.ErrorsAsync("{\"wide\":{" + string.Join(",", Enumerable.Range(0, 130).Where(i => i != 128).Select(i => $"\"a{i}\":{i}")) + "}}");

        errors.ShouldBe(["a128: The a128 field is required."]);
    }

    [Fact]
    public async Task Static_methods_and_classes_serve()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public static class F { [HttpGet("/a")] public static int A() => 1; [HttpGet("/b")] public static ValueTask<int> B() => new(2); [HttpGet("/c")] public static ValueTask C() => default; }
            """);

        (await api.CallAsync("""{"@op":"A"}""")).ShouldBe("1");
        (await api.CallAsync("""{"@op":"B"}""")).ShouldBe("2");
        (await api.CallAsync("""{"@op":"C"}""")).ShouldBe("null");
    }

    [Fact]
    public void Obsolete_code_gives_no_warning_in_generated_code()
    {
        var generated = Generated.From("""
            [assembly: RestApi("Api")]
            public sealed record Dto { [Obsolete("old")] public int Old { get; init; } = 1; public int New { get; set; } }
            [LambdaFunction] public sealed class F { [HttpPost("/"), Obsolete] public Dto Post(Dto dto) => dto; }
            """);

        generated.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public void A_library_has_functions_and_no_entry_point()
    {
        const string Source = "[assembly: RestApi(\"Api\")]\n[LambdaFunction] public static class F { [HttpGet(\"/\")] public static int A() => 1; }";

        Generated.From(Source).Source("Program").ShouldNotContain("Main(");
        Generated.From(Compiler.Compile(OutputKind.ConsoleApplication, Source)).Source("Program").ShouldContain("Main(");
        Generated.From(Compiler.Compile(OutputKind.ConsoleApplication, Source, "return await Sluice.Generated.Program.RunAsync();")).Complaints.ShouldBeEmpty();
        Generated.From(Compiler.Compile(OutputKind.ConsoleApplication, Source, "static class P { static void Main() { } }")).Source("Sluice.Generated.Program").ShouldNotContain("Main(");
    }
}
