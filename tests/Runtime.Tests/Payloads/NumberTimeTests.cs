using System.Diagnostics;
using System.Numerics;
using System.Text;
using System.Text.Json.Serialization;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Payloads;

/// <summary>A number, date or Guid takes a time and memory linear in its text, however long it is and whatever exponent it has.</summary>
public sealed class NumberTimeTests
{
    private const int Short = 100_000;
    private const int Long = 1_000_000;

    /// <summary>Methods that read a text of the request.</summary>
    private static readonly Dictionary<string, Read<object>> Texts = new()
    {
        ["sbyte"] = (ref PayloadReader r) => r.ParseSByte(),
        ["byte"] = (ref PayloadReader r) => r.ParseByte(),
        ["short"] = (ref PayloadReader r) => r.ParseInt16(),
        ["ushort"] = (ref PayloadReader r) => r.ParseUInt16(),
        ["int"] = (ref PayloadReader r) => r.ParseInt32(),
        ["uint"] = (ref PayloadReader r) => r.ParseUInt32(),
        ["long"] = (ref PayloadReader r) => r.ParseInt64(),
        ["ulong"] = (ref PayloadReader r) => r.ParseUInt64(),
        ["float"] = (ref PayloadReader r) => r.ParseSingle(),
        ["double"] = (ref PayloadReader r) => r.ParseDouble(),
        ["decimal"] = (ref PayloadReader r) => r.ParseDecimal(),
        ["Half"] = (ref PayloadReader r) => r.ParseParsableNumber<Half>(),
        ["Int128"] = (ref PayloadReader r) => r.ParseParsableInteger<Int128>(),
        ["UInt128"] = (ref PayloadReader r) => r.ParseParsableInteger<UInt128>(),
        ["BigInteger"] = (ref PayloadReader r) => r.ParseParsableInteger<BigInteger>(),
        ["Complex"] = (ref PayloadReader r) => r.ParseParsableNumber<Complex>(),
        ["Version"] = (ref PayloadReader r) => r.ParseParsable<Version128>(),
        ["bool"] = (ref PayloadReader r) => r.ParseBoolean(),
        ["char"] = (ref PayloadReader r) => r.ParseChar(),
        ["Guid"] = (ref PayloadReader r) => r.ParseGuid(),
        ["DateTime"] = (ref PayloadReader r) => r.ParseDateTime(),
        ["DateTimeOffset"] = (ref PayloadReader r) => r.ParseDateTimeOffset(),
        ["DateOnly"] = (ref PayloadReader r) => r.ParseDateOnly(),
        ["TimeOnly"] = (ref PayloadReader r) => r.ParseTimeOnly(),
        ["TimeSpan"] = (ref PayloadReader r) => r.ParseTimeSpan(),
        ["Uri"] = (ref PayloadReader r) => r.ParseUri(),
        ["enum"] = (ref PayloadReader r) => r.TextIs("größe"u8) || r.TextEquals("groß"u8) || r.IsNumberText,
    };

    /// <summary>Methods that read a value within a body.</summary>
    private static readonly Dictionary<string, Read<object>> Values = new()
    {
        ["sbyte"] = (ref PayloadReader r) => r.ReadSByte(),
        ["byte"] = (ref PayloadReader r) => r.ReadByte(),
        ["short"] = (ref PayloadReader r) => r.ReadInt16(),
        ["ushort"] = (ref PayloadReader r) => r.ReadUInt16(),
        ["int"] = (ref PayloadReader r) => r.ReadInt32(),
        ["uint"] = (ref PayloadReader r) => r.ReadUInt32(),
        ["long"] = (ref PayloadReader r) => r.ReadInt64(),
        ["ulong"] = (ref PayloadReader r) => r.ReadUInt64(),
        ["float"] = (ref PayloadReader r) => r.ReadSingle(),
        ["double"] = (ref PayloadReader r) => r.ReadDouble(),
        ["named double"] = (ref PayloadReader r) => r.ReadDouble(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals),
        ["decimal"] = (ref PayloadReader r) => r.ReadDecimal(),
        ["Half"] = (ref PayloadReader r) => r.ReadHalf(),
        ["Int128"] = (ref PayloadReader r) => r.ReadInt128(),
        ["UInt128"] = (ref PayloadReader r) => r.ReadUInt128(),
        ["char"] = (ref PayloadReader r) => r.ReadChar(),
        ["Guid"] = (ref PayloadReader r) => r.ReadGuid(),
        ["DateTime"] = (ref PayloadReader r) => r.ReadDateTime(),
        ["DateTimeOffset"] = (ref PayloadReader r) => r.ReadDateTimeOffset(),
        ["DateOnly"] = (ref PayloadReader r) => r.ReadDateOnly(),
        ["TimeOnly"] = (ref PayloadReader r) => r.ReadTimeOnly(),
        ["TimeSpan"] = (ref PayloadReader r) => r.ReadTimeSpan(),
        ["Version"] = (ref PayloadReader r) => r.ReadVersion()!,
        ["bytes"] = (ref PayloadReader r) => r.ReadBytes()!,
        ["JsonElement"] = (ref PayloadReader r) => r.ReadJsonElement(),
        ["object"] = (ref PayloadReader r) => r.ReadAny()!,
        ["enum"] = (ref PayloadReader r) => r.ReadText() && r.IsNumberText && r.ParseInt64() > 0,
    };

    public static TheoryData<string> TextTypes => [.. Texts.Keys];

    public static TheoryData<string> ValueTypes => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(TextTypes))]
    public void A_text_takes_a_time_linear_in_its_length(string type)
    {
        foreach (var (few, many) in Numbers(Short).Concat(Other(Short)).Zip(Numbers(Long).Concat(Other(Long))))
        {
            ShouldBeLinear(Measure($"\"{few}\"", Texts[type], isText: true), Measure($"\"{many}\"", Texts[type], isText: true), many);
        }
    }

    [Theory]
    [MemberData(nameof(ValueTypes))]
    public void A_value_takes_a_time_linear_in_its_length(string type)
    {
        foreach (var (few, many) in Numbers(Short).Zip(Numbers(Long)))
        {
            if (few[0] is not ('+' or '0') || few.StartsWith("0.", StringComparison.Ordinal))
            {
                ShouldBeLinear(Measure(few, Values[type], isText: false), Measure(many, Values[type], isText: false), many);
            }
        }

        foreach (var (few, many) in Numbers(Short).Concat(Other(Short)).Zip(Numbers(Long).Concat(Other(Long))))
        {
            ShouldBeLinear(Measure($"\"{few}\"", Values[type], isText: false), Measure($"\"{many}\"", Values[type], isText: false), many);
        }
    }

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("1e-999999999")]
    [InlineData("0e999999999")]
    [InlineData("-0.0e-2147483648")]
    [InlineData("1E+9223372036854775808")]
    public void A_huge_exponent_takes_no_time(string number)
    {
        foreach (var read in Texts.Values)
        {
            Measure($"\"{number}\"", read, isText: true).Time.ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
        }

        foreach (var read in Values.Values)
        {
            Measure(number, read, isText: false).Time.ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
            Measure($"\"{number}\"", read, isText: false).Time.ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
        }
    }

    [Fact]
    public void A_big_integer_has_sixteen_thousand_characters()
    {
        Reading.Text(new string('9', 16 * 1024), (ref PayloadReader r) => r.ParseParsableInteger<BigInteger>()).ShouldBe(new string('9', 16 * 1024));
        Reading.Text(new string('9', (16 * 1024) + 1), (ref PayloadReader r) => r.ParseParsableInteger<BigInteger>()).ShouldBe($"! p: The value '{new string('9', 64)}…' is not valid for p.");
    }

    private static string[] Numbers(int length) =>
    [
        new('7', length),
        "-" + new string('7', length),
        "+" + new string('7', length),
        "1." + new string('1', length),
        "0." + new string('0', length) + "1",
        new string('0', length) + "1",
        "1e" + new string('9', length),
        "1e-" + new string('9', length),
        "1." + new string('1', length) + "e-" + new string('0', 9) + "5",
    ];

    private static string[] Other(int length) =>
    [
        new('A', length),
        new(' ', length),
        string.Concat(Enumerable.Repeat("ſ", length)),
        string.Concat(Enumerable.Repeat("1:", length / 2)),
        "2026-01-31T00:00:00." + new string('1', length),
        string.Concat(Enumerable.Repeat("1.", length / 2)),
    ];

    private static void ShouldBeLinear((TimeSpan Time, long Bytes) small, (TimeSpan Time, long Bytes) large, string text)
    {
        // Where the work is quadratic, a million digits take a minute: half a second is for what the machine does beside.
        large.Time.ShouldBeLessThan((small.Time * 20) + TimeSpan.FromMilliseconds(500), text[..20]);
        large.Bytes.ShouldBeLessThan((long)text.Length * 24, text[..20]);
    }

    private static (TimeSpan Time, long Bytes) Measure(string json, Read<object> read, bool isText)
    {
        var payload = Encoding.UTF8.GetBytes($"{{\"p\":{json}}}");
        var invocation = new Invocation();
        var (best, bytes) = (TimeSpan.MaxValue, long.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            invocation.Start(payload, CancellationToken.None);
            var reader = invocation.Read();
            reader.NextMember().ShouldBeTrue();
            if (isText ? reader.Text("p") : reader.Value())
            {
                read(ref reader);
            }

            reader.NextMember().ShouldBeFalse();
            invocation.IsBound();
            best = watch.Elapsed < best ? watch.Elapsed : best;
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (best, bytes);
    }

    /// <summary>A type with a parser of its own.</summary>
    private sealed record Version128(string Text) : IParsable<Version128>
    {
        public static Version128 Parse(string s, IFormatProvider? provider) => new(s);

        public static bool TryParse(string? s, IFormatProvider? provider, out Version128 result)
        {
            result = new(s ?? "");
            return s is { Length: <= 128 };
        }
    }
}
