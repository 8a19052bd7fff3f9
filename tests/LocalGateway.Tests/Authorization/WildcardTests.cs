using Sluice.LocalGateway.Authorization.Policies;

namespace Sluice.LocalGateway.Tests.Authorization;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*", "a", true)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abbd", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("*a*b*", "xxaxxbxx", true)]
    [InlineData("arn:aws:execute-api:*:*:*/prod/GET/orders/*", "arn:aws:execute-api:r:1:api/prod/GET/orders/1/lines", true)]
    [InlineData("arn:aws:execute-api:*:*:*/prod/GET/orders/*", "arn:aws:execute-api:r:1:api/prod/GET/orders", false)]
    [InlineData("A", "a", false)]
    public void Stars_take_any_text_and_question_marks_one_character(string pattern, string text, bool expected)
        => Wildcard.Matches(pattern, text).ShouldBe(expected);

    [Fact]
    public void A_hostile_pattern_costs_no_more_than_the_product_of_the_lengths()
        => Wildcard.Matches(string.Concat(Enumerable.Repeat("a*", 2000)) + "b", new string('a', 20_000)).ShouldBeFalse();
}
