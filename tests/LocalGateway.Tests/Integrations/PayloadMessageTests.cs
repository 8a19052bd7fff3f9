using System.Text;
using Sluice.LocalGateway.Integrations.Lambda.Payloads;

namespace Sluice.LocalGateway.Tests.Integrations;

public sealed class PayloadMessageTests
{
    private const string Start = "Could not parse request body into json: Could not parse payload into json: ";
    private const string Values = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

    [Theory]
    [InlineData("{\"a\":\"it\\'s\"}", "Unrecognized character escape ''' (code 39)", 1, 11)]
    [InlineData("{\"a\":1,}", "Unexpected character ('}' (code 125)): was expecting double-quote to start field name", 1, 9)]
    [InlineData("{\"a\":1,,}", "Unexpected character (',' (code 44)): was expecting double-quote to start field name", 1, 9)]
    [InlineData("{\"a\":\"x\ry\"}", "Illegal unquoted character ((CTRL-CHAR, code 13)): has to be escaped using backslash to be included in string value", 1, 9)]
    [InlineData("------WebKitFormBoundary", "Unexpected character ('-' (code 45)) in numeric value: expected digit (0-9) to follow minus sign, for valid numeric value", 1, 3)]
    [InlineData("0D", "Unexpected character ('D' (code 68)): Expected space separating root-level values", 1, 3)]
    public void Recorded_messages_are_the_same(string payload, string problem, int line, int column)
        => PayloadCheck.FindError(Encoding.UTF8.GetBytes(payload)).ShouldBe($"{Start}{problem}\n at [Source: (byte[])\"{payload}\"; line: {line}, column: {column}]");

    [Fact]
    public void A_long_token_and_a_long_source_are_cut_as_recorded()
    {
        var payload = new string('L', 476_084);
        PayloadCheck.FindError(Encoding.UTF8.GetBytes(payload)).ShouldBe(
            $"{Start}Unrecognized token '{payload[..256]}...': was expecting {Values}\n at [Source: (byte[])\"{payload[..500]}\"[truncated 475584 bytes]; line: 1, column: 257]");
    }

    [Theory]
    [InlineData("{\"a\":\n  ]}", "Unexpected character (']' (code 93)): expected a valid value " + Values, 2, 4)]
    [InlineData("[1 2]", "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries", 1, 5)]
    [InlineData("{\"a\" 1}", "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value", 1, 7)]
    [InlineData("{\"a\":01}", "Invalid numeric value: Leading zeroes not allowed", 1, 8)]
    [InlineData("[1.]", "Unexpected character (']' (code 93)) in numeric value: Decimal point not followed by a digit", 1, 5)]
    [InlineData("[\"\\u00zz\"]", "Unexpected character ('z' (code 122)): expected a hex-digit for character escape sequence", 1, 8)]
    [InlineData("{\n\"a\": x}", "Unrecognized token 'x': was expecting " + Values, 2, 8)]
    [InlineData("\u20ac", "Unexpected character ('\u20ac' (code 8364 / 0x20ac)): expected a valid value " + Values, 1, 2)]
    public void Other_mistakes_are_named_as_the_same_library_names_them(string payload, string problem, int line, int column)
        => PayloadCheck.FindError(Encoding.UTF8.GetBytes(payload)).ShouldBe($"{Start}{problem}\n at [Source: (byte[])\"{payload}\"; line: {line}, column: {column}]");

    [Fact]
    public void What_is_not_closed_is_named_with_the_place_where_it_begins()
    {
        const string Source = "[Source: (byte[])\"{\n\"a\": [1\"; line: 2, column:";
        PayloadCheck.FindError("{\n\"a\": [1"u8).ShouldBe(
            $"{Start}Unexpected end-of-input: expected close marker for Array (start marker at {Source} 6])\n at {Source} 8]");
    }

    [Fact]
    public void A_payload_that_is_damaged_anywhere_is_refused_with_a_message_about_the_damage()
    {
        var good = "{\"a\":[1,-2.5e3,true,null,\"\\u00e9\\n\u20ac\"],\"b\":{}}"u8.ToArray();
        PayloadCheck.FindError(good).ShouldBeNull();
        for (var place = 0; place < good.Length; place++)
        {
            foreach (var what in "\0\t\n\r \"\\'{}[]:,-+.e0zu\u007f\u00e9"u8)
            {
                var bad = good.ToArray();
                bad[place] = what;
                if (PayloadCheck.FindError(bad) is { } error)
                {
                    error.ShouldNotContain("nested too deeply");
                }
            }

            PayloadCheck.FindError(good.AsSpan(0, place)).ShouldNotBeNull().ShouldNotContain("nested too deeply");
        }
    }
}
