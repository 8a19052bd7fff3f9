namespace Sluice.Generator.Tests.Codec.Sources;

/// <summary>The rows of the table in docs/binding.md.</summary>
internal static class TypeRows
{
    public const string OwnTypes = """
        public enum Sort { Newest, [System.Text.Json.Serialization.JsonStringEnumMemberName("the-oldest")] Oldest = 7 }
        public enum Stock { [System.Runtime.Serialization.EnumMember(Value = "in-stock")] InStock, None }
        [Flags] public enum Bits { None, Read, Write }
        public readonly record struct Spans(string V) : ISpanParsable<Spans>
        {
            public static Spans Parse(string s, IFormatProvider? p) => Parse(s.AsSpan(), p);
            public static Spans Parse(ReadOnlySpan<char> s, IFormatProvider? p) => TryParse(s, p, out var r) ? r : throw new FormatException();
            public static bool TryParse(string? s, IFormatProvider? p, out Spans r) => TryParse(s.AsSpan(), p, out r);
            public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? p, out Spans r) { r = new(s.ToString()); return s is not "?"; }
            public override string ToString() => V;
        }
        public sealed record Texts(string V) : IParsable<Texts>
        {
            public static Texts Parse(string s, IFormatProvider? p) => new(s);
            public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, IFormatProvider? p, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Texts r) { r = new(s!); return s is not "?"; }
            public override string ToString() => V;
        }
        public readonly record struct Bytes8(string V) : IUtf8SpanParsable<Bytes8>
        {
            public static Bytes8 Parse(ReadOnlySpan<byte> s, IFormatProvider? p) => TryParse(s, p, out var r) ? r : throw new FormatException();
            public static bool TryParse(ReadOnlySpan<byte> s, IFormatProvider? p, out Bytes8 r) { r = new(System.Text.Encoding.UTF8.GetString(s)); return !s.SequenceEqual("?"u8); }
            public override string ToString() => V;
        }
        public readonly record struct Tries(string V)
        {
            public static bool TryParse(string? s, out Tries r) { r = new(s ?? ""); return s is not "?"; }
            public override string ToString() => V;
        }
        """;

    private const string Id = "7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11";

    public static TypeRow[] All { get; } =
    [
        new("string", "J'ö \"&\\", "\"J'ö \\\"&\\\\\"", "J'ö \"&\\", null),
        new("char", "é", "\"é\"", "é", "ab"),
        new("bool", "TRUE", "true", "True"),
        new("sbyte", "-128", "-128", "-128", "128"),
        new("byte", "255", "255", "255", "-1"),
        new("short", "-32768", "-32768", "-32768", "32768"),
        new("ushort", "65535", "65535", "65535", "-1"),
        new("int", "-2147483648", "-2147483648", "-2147483648", "2147483648"),
        new("uint", "4294967295", "4294967295", "4294967295", "1.5"),
        new("long", "-9223372036854775808", "-9223372036854775808", "-9223372036854775808", "1e3"),
        new("ulong", "18446744073709551615", "18446744073709551615", "18446744073709551615", "x"),
        new("Int128", "-170141183460469231731687303715884105728", "-170141183460469231731687303715884105728", "-170141183460469231731687303715884105728"),
        new("UInt128", "340282366920938463463374607431768211455", "340282366920938463463374607431768211455", "340282366920938463463374607431768211455", "-1"),
        new("System.Numerics.BigInteger", "123456789012345678901234567890", null, "123456789012345678901234567890"),
        new("Half", "1.5", "1.5", "1.5"),
        new("float", "-1.5", "-1.5", "-1.5", "NaN"),
        new("double", "1e300", "1e300", "1E+300", "1e400"),
        new("decimal", "79228162514264337593543950335", "79228162514264337593543950335", "79228162514264337593543950335", "1,5"),
        new("Guid", Id, $"\"{Id}\"", Id, "7f1c"),
        new("DateTime", "2026-01-31T23:00:00Z", "\"2026-01-31T23:00:00Z\"", "2026-01-31T23:00:00.0000000Z", "2026-13-01"),
        new("DateTimeOffset", "2026-01-31T23:00:00+02:00", "\"2026-01-31T23:00:00+02:00\"", "2026-01-31T23:00:00.0000000+02:00", "soon"),
        new("DateOnly", "2026-01-31", "\"2026-01-31\"", "2026-01-31", "2026-02-30"),
        new("TimeOnly", "23:59:58", "\"23:59:58\"", "23:59:58.0000000", "25:00"),
        new("TimeSpan", "1.02:03:04", "\"1.02:03:04\"", "1.02:03:04", "1:2:3:4:5"),
        new("Uri", "https://example.org/a?b", "\"https://example.org/a?b\"", "https://example.org/a?b", null),
        new("Version", "1.2.3", "\"1.2.3\"", "1.2.3", "1"),
        new("Sort", "NEWEST", "0", "Newest", "middle"),
        new("Stock", "IN-STOCK", "0", "InStock", "InStock"),
        new("Bits", "read,Write", "3", "Read, Write", "execute"),
        new("Spans", "s p", null, "s p"),
        new("Texts", "t x", null, "t x"),
        new("Bytes8", "b ö", null, "b ö"),
        new("Tries", "t r", null, "t r"),
        new("string?", "x", "\"x\"", "x", null),
        new("int?", "5", "5", "5", "x"),
        new("Guid?", Id, $"\"{Id}\"", Id, "x"),
        new("Sort?", "the-oldest", "7", "Oldest", "oldest?"),
        new("string[]", "a,b", "[\"a\",\"b\"]", "a;b", null),
        new("int?[]", "1,,3", "[1,null,3]", "1;;3", "x"),
        new("Sort[]", "newest,the-oldest", "[0,7]", "Newest;Oldest", "x"),
        new("List<Guid>", Id + "," + Id, $"[\"{Id}\",\"{Id}\"]", Id + ";" + Id, "x"),
        new("IList<long>", "1,2", "[1,2]", "1;2", "x"),
        new("ICollection<decimal>", "1.5,2", "[1.5,2]", "1.5;2", "x"),
        new("IEnumerable<bool>", "true,false", "[true,false]", "True;False", "x"),
        new("IReadOnlyList<DateOnly>", "2026-01-31,2026-02-01", "[\"2026-01-31\",\"2026-02-01\"]", "2026-01-31;2026-02-01", "x"),
        new("IReadOnlyCollection<Spans>", "a,b", null, "a;b", "?"),
        new("HashSet<int>", "1,2,1", "[1,2,1]", "1;2", "x"),
        new("ISet<string>", "b,a", "[\"b\",\"a\"]", "b;a", null),
        new("IReadOnlySet<char>", "a,b", "[\"a\",\"b\"]", "a;b", "x,yz"),
        new("System.Collections.Immutable.ImmutableArray<Half>", "1.5,2", "[1.5,2]", "1.5;2", "x"),
        new("System.Collections.Immutable.ImmutableList<TimeSpan>", "00:00:01,00:00:02", "[\"00:00:01\",\"00:00:02\"]", "00:00:01;00:00:02", "x"),
        new("List<string>?", "a,b", "[\"a\",\"b\"]", "a;b", null),
    ];
}
