using System.Text;

namespace Sluice.Runtime.Tests.Problems;

public sealed class MalformedJsonTests
{
    [Theory]
    [InlineData("""{"body":{"a":x}}""", "a", "Path: $.a | LineNumber: 0 | BytePositionInLine: 5.")]
    [InlineData("""{"@op":"Place","id":"1","body":{"lines":[{"q":1},{"q":01}]}}""", "lines[1].q", "Path: $.lines[1].q | LineNumber: 0 | BytePositionInLine: 24.")]
    [InlineData("{\"body\":{\n  \"a\": 1,\n  \"b\": tru\n}}", "b", "Path: $.b | LineNumber: 2 | BytePositionInLine: 10.")]
    [InlineData("""{"body":[1,2,x]}""", "[2]", "Path: $[2] | LineNumber: 0 | BytePositionInLine: 5.")]
    [InlineData("""{"body":[x]}""", "[0]", "Path: $[0] | LineNumber: 0 | BytePositionInLine: 1.")]
    [InlineData("""{"body":{"a":{"b":1,}}}""", "a", "Path: $.a | LineNumber: 0 | BytePositionInLine: 12.")]
    [InlineData("""{"body":nope}""", "$", "Path: $ | LineNumber: 0 | BytePositionInLine: 1.")]
    [InlineData("nonsense", "$", "Path: $ | LineNumber: 0 | BytePositionInLine: 1.")]
    [InlineData("", "$", "Path: $ | LineNumber: 0 | BytePositionInLine: 0.")]
    public void A_broken_place_has_its_path_line_and_byte(string payload, string name, string place)
    {
        var (path, message) = MalformedJson.Describe(Encoding.UTF8.GetBytes(payload));

        path.ShouldBe(name);
        message.ShouldBe("The JSON is not valid. " + place);
    }

    [Fact]
    public void Too_many_levels_are_said_to_be_too_many()
    {
        var payload = "{\"body\":" + new string('[', 64) + new string(']', 64) + "}";

        var (path, message) = MalformedJson.Describe(Encoding.UTF8.GetBytes(payload));

        path.ShouldStartWith("[0][0]");
        message.ShouldStartWith("JSON is at most 64 levels deep. Path: $[0][0]");
    }
}
