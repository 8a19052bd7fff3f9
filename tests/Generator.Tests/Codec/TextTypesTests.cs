using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Types that parse themselves, flags, and texts with commas.</summary>
public sealed class TextTypesTests
{
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start("""
        using System.Numerics;
        [assembly: RestApi("Api")]

        [Flags] public enum Bits { None, Read = 1, Write = 2, Both = 3 }
        public enum Sort { Newest, Oldest }

        public readonly record struct Sku(string Value) : ISpanParsable<Sku>
        {
            public static Sku Parse(string s, IFormatProvider? provider) => throw new NotSupportedException();
            public static Sku Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => throw new NotSupportedException();
            public static bool TryParse(string? s, IFormatProvider? provider, out Sku result) => TryParse(s.AsSpan(), provider, out result);
            public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Sku result)
            {
                result = new(s.ToString().ToUpperInvariant());
                return s.StartsWith("sku-");
            }
        }

        public sealed class Name(string value) : IParsable<Name>
        {
            public string Value => value;
            static Name IParsable<Name>.Parse(string s, IFormatProvider? provider) => throw new NotSupportedException();
            static bool IParsable<Name>.TryParse(string? s, IFormatProvider? provider, out Name result)
            {
                result = s is { Length: > 1 } ? new(s) : null!;
                return result is not null;
            }
        }

        [LambdaFunction] public sealed class F
        {
            [HttpGet("/numbers")] public string Numbers(Half h, Int128 i, UInt128 u, BigInteger b, Version? v = null, Half? n = null) => $"{h} {i} {u} {b} {v} {n}";
            [HttpGet("/wide")]
            public string Wide(
                Half? half = null, Int128? wide = null, UInt128? uwide = null, nint? native = null, nuint? unative = null, BigInteger? big = null,
                Complex? complex = null, System.Runtime.InteropServices.NFloat? nfloat = null, Half[]? halves = null)
                => FormattableString.Invariant($"{half}{wide}{uwide}{native}{unative}{big}{complex}{nfloat}{string.Join('+', halves ?? [])}");
            [HttpGet("/own/{sku}")] public string Own(Sku sku, Name? name = null, Sku? other = null) => $"{sku.Value} {name?.Value} {other?.Value}";
            [HttpGet("/flags")] public string Flags(Bits bits = Bits.Read) => bits.ToString("D");
            [HttpGet("/lists/{path}")] public string Lists(int[] path, List<string> texts, [FromHeader("x-h")] IReadOnlyList<Guid>? header = null, Sort[]? sorts = null, IEnumerable<int?>? holes = null, Sku[]? skus = null, Bits[]? bits = null)
                => $"{string.Join('+', path)} {string.Join('+', texts)} {header?.Count} {(sorts is null ? "null" : string.Join('+', sorts))} {(holes is null ? "" : string.Join('+', holes))} {skus?.Length} {(bits is null ? "" : string.Join('+', bits))}";
        }
        """));

    [Theory]
    [InlineData("""{"@op":"Numbers","h":"1.5","i":"-170141183460469231731687303715884105728","u":"340282366920938463463374607431768211455","b":"123456789012345678901234567890123456789012345678901234567890"}""",
        "1.5 -170141183460469231731687303715884105728 340282366920938463463374607431768211455 123456789012345678901234567890123456789012345678901234567890  ")]
    [InlineData("""{"@op":"Numbers","h":"1","i":"1","u":"1","b":"1","v":"1.2.3","n":""}""", "1 1 1 1 1.2.3 ")]
    [InlineData("""{"@op":"Own","sku":"sku%2D1","name":"né"}""", "SKU-1 né ")]
    [InlineData("""{"@op":"Own","sku":"sku-1","name":"","other":"sku-2"}""", "SKU-1  SKU-2")]
    [InlineData("""{"@op":"Flags"}""", "1")]
    [InlineData("""{"@op":"Flags","bits":"write"}""", "2")]
    [InlineData("""{"@op":"Flags","bits":"Read, WRITE"}""", "3")]
    [InlineData("""{"@op":"Flags","bits":"1,2"}""", "3")]
    [InlineData("""{"@op":"Lists","path":"1,2%2C3","texts":"a, b,,c"}""", "1+2+3 a+ b++c  null   ")]
    [InlineData("""{"@op":"Lists","path":"1","texts":"","x":"","header":"","sorts":""}""", "1   null   ")]
    [InlineData("""{"@op":"Lists","path":"1","texts":"q\"\\","header":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11,7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c12","sorts":"oldest,0","holes":"1,,3","skus":"sku-1,sku-2","bits":"Read,Write"}""",
        "1 q\"\\ 2 Oldest+Newest 1++3 2 Read+Write")]
    public async Task Texts_become_values(string payload, string expected) =>
        System.Text.Json.JsonSerializer.Deserialize<string>(await Api.Value.CallAsync(payload)).ShouldBe(expected);

    [Theory]
    [InlineData("""{"@op":"Numbers","h":"x","i":"1.5","u":"-1","b":"","v":"1"}""",
        "h: The value 'x' is not valid for h.", "i: The value '1.5' is not valid for i.", "u: The value '-1' is not valid for u.", "b: The value '' is not valid for b.", "v: The value '1' is not valid for v.")]
    [InlineData("""{"@op":"Own","sku":"x","name":"y"}""", "sku: The value 'x' is not valid for sku.", "name: The value 'y' is not valid for name.")]
    [InlineData("""{"@op":"Flags","bits":"read,execute"}""", "bits: The value 'execute' is not valid for bits.")]
    [InlineData("""{"@op":"Lists","path":"1,x,2,y","texts":"a","sorts":"newest,4"}""",
        "path: The value 'x' is not valid for path.", "path: The value 'y' is not valid for path.", "sorts: The value '4' is not valid for sorts.")]
    public async Task Mistakes_name_the_item(string payload, params string[] expected) => (await Api.Value.ErrorsAsync(payload)).ShouldBe(expected, ignoreOrder: true);

    [Theory]
    [InlineData("half", "1.5", " -1.5e1 ", "1,5", "1e9", "NaN", "Infinity", "-Infinity", "1\\u0000", "0x1")]
    [InlineData("wide", "1", " -1 ", "1,500", "1.5", "1e3", "1\\u0000", "(1)")]
    [InlineData("uwide", "1", " +1 ", "1,500", "1.5", "-1", "1\\u0000")]
    [InlineData("native", "1", " -1 ", "1,500", "1e3", "1\\u0000")]
    [InlineData("unative", "1", " 1 ", "1,500", "-1", "1\\u0000")]
    [InlineData("big", "1", " -1 ", "1,500", "1e3", "1.5", "1\\u0000")]
    [InlineData("complex", "<1; 2>", "<1.5e1; -2>", "<1,5; 2>", "<NaN; 1>", "<1; Infinity>", "<1; 1e999>", "<1; 2>\\u0000")]
    [InlineData("nfloat", "1.5", " 1e3 ", "1,5", "NaN", "Infinity", "1e999", "1\\u0000")]
    public async Task A_number_of_the_framework_is_finite_and_has_no_comma(string name, string number, string spaced, params string[] others)
    {
        foreach (var valid in (string[])[number, spaced])
        {
            (await Api.Value.CallAsync($$"""{"@op":"Wide","{{name}}":"{{valid}}"}""")).ShouldNotContain("sluice", customMessage: valid);
        }

        foreach (var other in others)
        {
            (await Api.Value.ErrorsAsync($$"""{"@op":"Wide","{{name}}":"{{other}}"}""")).ShouldHaveSingleItem().ShouldEndWith($" is not valid for {name}.");
        }
    }

    [Fact]
    public async Task Its_list_has_the_same_rule()
    {
        (await Api.Value.CallAsync("""{"@op":"Wide","halves":"1,5"}""")).ShouldBe("\"1+5\"");
        (await Api.Value.ErrorsAsync("""{"@op":"Wide","halves":"1,NaN,1e9"}""")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_long_text_of_a_type_that_parses_itself_is_whole() =>
        (await Api.Value.CallAsync("""{"@op":"Numbers","h":"1","i":"1","u":"1","b":""" + "\"" + new string('9', 2000) + "\"}")).ShouldContain(new string('9', 2000));

    [Fact]
    public void A_call_without_texts_allocates_nothing()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public sealed class F
            {
                [HttpGet("/{id}")] public long Get(Guid id, [FromHeader("x-h")] int header, DateOnly? day = null, int limit = 20) => header + limit + id.GetHashCode();
            }
            """);
        var payload = """{"id":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","header":"5","day":"2026-01-31","limit":"7"}"""u8.ToArray();

        api.AllocatedBytesPerCall(payload).ShouldBe(0);
    }
}
