using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Tests.Exchanges;

public sealed class QueryStringTests
{
    [Theory]
    [InlineData("a=1&b=2", "a:1 b:2")]
    [InlineData("a=1&a=2&b=3&a=4", "a:4 b:3")]
    [InlineData("a", "a:")]
    [InlineData("a=&b", "a: b:")]
    [InlineData("=x&&a=1&", "a:1")]
    [InlineData("a=b=c", "a:b=c")]
    [InlineData("a=1;b=2", "a:1 b:2")]
    [InlineData("A=1&a=2", "A:1 a:2")]
    [InlineData("", "")]
    public void The_last_of_repeated_values_counts_in_the_first_ones_place(string query, string expected)
        => string.Join(' ', QueryString.Parse(query).Select(pair => $"{pair.Key}:{pair.Value}")).ShouldBe(expected);

    [Theory]
    [InlineData("a+b", "a b")]
    [InlineData("a%2Bb", "a+b")]
    [InlineData("%C3%A9%F0%9F%98%80", "\u00e9\U0001f600")]
    [InlineData("100%", "100%")]
    [InlineData("%zz%4", "%zz%4")]
    [InlineData("%ff", "\ufffd")]
    [InlineData("%22%2C%22admin%22%3Atrue", "\",\"admin\":true")]
    [InlineData("%0d%0a", "\r\n")]
    [InlineData("\u00e9+\U0001f600", "\u00e9 \U0001f600")]
    public void Values_are_decoded_once(string encoded, string expected) => QueryString.Parse($"x={encoded}").Find("x").ShouldBe(expected);

    [Fact]
    public void Many_names_are_found_as_surely_as_few()
    {
        var query = string.Join('&', Enumerable.Range(0, 500).Select(number => $"n{number}={number}")) + "&n7=again";
        var map = QueryString.Parse(query);
        map.Count.ShouldBe(500);
        map.Find("n7").ShouldBe("again");
        map.Find("n499").ShouldBe("499");
        map.Find("n500").ShouldBeNull();
        map.Select(pair => pair.Key).Take(9).Last().ShouldBe("n8");
    }
}
