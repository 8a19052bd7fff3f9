using System.Diagnostics;
using System.Text;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Tests.Json;

/// <summary>Lines and columns of the values of a JSON text.</summary>
public sealed class JsonPositionsTests
{
    [Theory]
    [InlineData("{\"a\": 1}", "$.a", 1, 2)]
    [InlineData("{\n  \"a\": [1,\n 22]}", "$.a[1]", 3, 2)]
    [InlineData("{\"é€\": 1, \"b\": 2}", "$.b", 1, 11)]
    [InlineData("{\"\U0001F600\": 1, \"b\": 2}", "$.b", 1, 11)]
    [InlineData("{\r\n\"a\": 1}", "$.a", 2, 1)]
    public void A_column_counts_characters_as_editors_do(string text, string path, int line, int column)
        => JsonPositions.Of(Encoding.UTF8.GetBytes(text), 10)[path].ShouldBe(new FilePosition(line, column));

    [Fact]
    public void A_long_text_of_one_line_takes_no_longer_than_one_of_many_lines()
    {
        var text = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("{\"a\":1}", 200_000))}]");
        var watch = Stopwatch.StartNew();

        JsonPositions.Of(text, 10)["$[199999].a"].ShouldBe(new FilePosition(1, 1_599_995));

        // Counting from the start of the line for each value took minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
