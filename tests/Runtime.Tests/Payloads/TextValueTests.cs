using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Payloads;

/// <summary>Path, query, header and other values that are one text.</summary>
public sealed class TextValueTests
{
    private static readonly Dictionary<string, Func<string, string>> Parsers = new()
    {
        ["string"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseString()),
        ["char"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseChar()),
        ["bool"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseBoolean()),
        ["sbyte"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseSByte()),
        ["byte"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseByte()),
        ["short"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseInt16()),
        ["ushort"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseUInt16()),
        ["int"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseInt32()),
        ["uint"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseUInt32()),
        ["long"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseInt64()),
        ["ulong"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseUInt64()),
        ["float"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseSingle()),
        ["double"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseDouble()),
        ["decimal"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseDecimal()),
        ["Guid"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseGuid()),
        ["DateTime"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseDateTime()),
        ["DateTimeOffset"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseDateTimeOffset()),
        ["DateOnly"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseDateOnly()),
        ["TimeOnly"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseTimeOnly()),
        ["TimeSpan"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseTimeSpan()),
        ["Uri"] = text => Reading.Text(text, (ref PayloadReader r) => r.ParseUri()),
    };

    [Theory]
    [InlineData("string", "plain", "plain")]
    [InlineData("string", "q\" \\ \u0001 \u2028 😀 $x ${y} #set(", "q\" \\ \u0001 \u2028 😀 $x ${y} #set(")]
    [InlineData("char", "x", "x")]
    [InlineData("char", "é", "é")]
    [InlineData("char", "\"", "\"")]
    [InlineData("bool", "true", "True")]
    [InlineData("bool", "FALSE", "False")]
    [InlineData("bool", " True ", "True")]
    [InlineData("sbyte", "-128", "-128")]
    [InlineData("byte", "255", "255")]
    [InlineData("short", "-32768", "-32768")]
    [InlineData("ushort", "65535", "65535")]
    [InlineData("int", "2147483647", "2147483647")]
    [InlineData("int", " -7 ", "-7")]
    [InlineData("int", "+7", "7")]
    [InlineData("uint", "4294967295", "4294967295")]
    [InlineData("long", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("ulong", "18446744073709551615", "18446744073709551615")]
    [InlineData("float", "1.5", "1.5")]
    [InlineData("double", "-1e3", "-1000")]
    [InlineData("decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("decimal", "1.50", "1.50")]
    [InlineData("Guid", "7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11", "7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11")]
    [InlineData("Guid", "{7F1C0E6A-3F0F-4F57-8F0B-2A7F8A1D9C11}", "7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11")]
    [InlineData("DateTime", "2026-01-31T23:00:00", "2026-01-31T23:00:00.0000000 Unspecified")]
    [InlineData("DateTime", "2026-01-31T23:00:00+02:00", "2026-01-31T21:00:00.0000000Z Utc")]
    [InlineData("DateTimeOffset", "2026-01-31T23:00:00+02:00", "2026-01-31T23:00:00.0000000+02:00")]
    [InlineData("DateTimeOffset", "2026-01-31", "2026-01-31T00:00:00.0000000+00:00")]
    [InlineData("DateOnly", "2026-01-31", "2026-01-31")]
    [InlineData("TimeOnly", "23:59:58.5", "23:59:58.5000000")]
    [InlineData("TimeSpan", "1.02:03:04", "1.02:03:04")]
    [InlineData("Uri", "https://example.org/a?b", "https://example.org/a?b")]
    [InlineData("Uri", "/relative", "/relative")]
    public void A_text_becomes_the_value(string type, string text, string expected) => Parsers[type](text).ShouldBe(expected);

    [Theory]
    [InlineData("char", "ab")]
    [InlineData("char", "😀")]
    [InlineData("bool", "1")]
    [InlineData("bool", "yes")]
    [InlineData("sbyte", "128")]
    [InlineData("byte", "-1")]
    [InlineData("byte", "256")]
    [InlineData("int", "2147483648")]
    [InlineData("int", "1,\"admin\":true")]
    [InlineData("int", "1.0")]
    [InlineData("int", "0x10")]
    [InlineData("int", "١")]
    [InlineData("int", "1\0")]
    [InlineData("uint", "-1")]
    [InlineData("double", "NaN")]
    [InlineData("double", "Infinity")]
    [InlineData("double", "1e999")]
    [InlineData("double", "1,5")]
    [InlineData("decimal", "1,000")]
    [InlineData("Guid", "7f1c0e6a")]
    [InlineData("DateTime", "31/01/2026")]
    [InlineData("DateOnly", "2026-02-30")]
    [InlineData("TimeOnly", "25:00")]
    [InlineData("TimeSpan", "soon")]
    [InlineData("Uri", "http://[")]
    public void A_text_that_is_no_value_is_a_problem(string type, string text) => Parsers[type](text).ShouldBe($"! p: The value '{text}' is not valid for p.");

    [Fact]
    public void An_empty_text_is_an_empty_string_and_no_other_value()
    {
        foreach (var (type, parse) in Parsers)
        {
            parse("").ShouldBe(type is "string" or "Uri" ? "" : "! p: The value '' is not valid for p.", type);
        }
    }

    [Fact]
    public void A_long_text_is_cut_in_the_problem() =>
        Parsers["int"](new string('é', 1000)).ShouldBe($"! p: The value '{new string('é', 32)}…' is not valid for p.");

    [Fact]
    public void A_very_long_text_is_no_date_and_no_crash() => Parsers["DateTime"](new string('1', 1_000_000)).ShouldStartWith("! p: The value '1111");

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a%20b", "a b")]
    [InlineData("a+b", "a+b")]
    [InlineData("%2520", "%20")]
    [InlineData("%2F..%2f", "/../")]
    [InlineData("%C3%A9", "é")]
    [InlineData("100%", "100%")]
    [InlineData("%zz%4", "%zz%4")]
    [InlineData("%22%2C%22admin%22%3Atrue", "\",\"admin\":true")]
    [InlineData("%00", "\0")]
    [InlineData("%FF", "%FF")]
    [InlineData("q\"%22", "q\"\"")]
    [InlineData("q\"%FF", "q\"%FF")]
    public void A_path_value_is_decoded_once(string text, string expected) => Reading.Path(text).ShouldBe(expected);
}
