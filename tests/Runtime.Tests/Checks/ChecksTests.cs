using System.ComponentModel.DataAnnotations;
using RuntimeChecks = Sluice.Runtime.Checks;

namespace Sluice.Runtime.Tests.Checks;

/// <summary>Each check says what DataAnnotations' own attribute says.</summary>
public sealed class ChecksTests
{
    private const int Rounds = 20_000;

    private static readonly string[] Parts = ["1", "42", "a", "@", ".", "x", "ext.", "ext", "EXT", "+", "-", " ", "(", ")", "\n", "\r", "http://", "HTTPS://", "ftp://", "ftp:", "é", "=", "/", "==", "4111", "AQID", "٣"];

    public static TheoryData<string, ValidationAttribute, Func<string, bool>> All => new()
    {
        { "email", new EmailAddressAttribute(), RuntimeChecks.IsEmailAddress },
        { "url", new UrlAttribute(), RuntimeChecks.IsUrl },
        { "phone", new PhoneAttribute(), RuntimeChecks.IsPhone },
        { "credit card", new CreditCardAttribute(), RuntimeChecks.IsCreditCard },
        { "base64", new Base64StringAttribute(), RuntimeChecks.IsBase64 },
    };

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_check_is_its_attribute(string name, ValidationAttribute attribute, Func<string, bool> check)
    {
        var random = new Random(name.Length);
        var passed = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Parts[random.Next(Parts.Length)]));
            var expected = attribute.IsValid(value);
            check(value).ShouldBe(expected, $"{name}: '{value}'");
            passed += expected ? 1 : 0;
        }

        passed.ShouldBeInRange(1, Rounds - 1);
    }

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("ftp://example.org", true)]
    [InlineData("mailto:a@example.org", false)]
    [InlineData("/relative", false)]
    public void An_absolute_URI_of_the_three_schemes_is_a_URL(string uri, bool expected) =>
        RuntimeChecks.IsUrl(new Uri(uri, UriKind.RelativeOrAbsolute)).ShouldBe(expected);

    [Theory]
    [InlineData("[A-Z]{3}-\\d+")]
    [InlineData("a|ab")]
    [InlineData("(?=a)\\w+")]
    [InlineData("(\\w)\\1")]
    [InlineData("(?i)ab*")]
    [InlineData("x?$")]
    public void A_pattern_matches_as_its_attribute_does(string pattern)
    {
        var (attribute, compiled) = (new RegularExpressionAttribute(pattern), new Pattern(pattern, 2000));
        string[] values = ["ABC-12", "ABC-", "abc-1", "a", "ab", "aab", "aa", "bb", "AB", "abb", "x", "\n", "x\n", "ABC-1\n"];
        foreach (var value in values)
        {
            compiled.Matches(value, new()).ShouldBe(attribute.IsValid(value), $"{pattern}: {value}");
        }
    }

    [Fact]
    public void A_pattern_that_explodes_takes_linear_time() =>
        new Pattern("^(a+)+$", 2000).Matches(new string('a', 100_000) + "!", new()).ShouldBeFalse();

    [Fact]
    public void Patterns_that_must_backtrack_share_one_limited_time()
    {
        var time = new MatchingTime();
        var pattern = new Pattern("^(a)\\1(a|aa)+$", 2000);

        for (var i = 0; i < 100; i++)
        {
            pattern.Matches(new string('a', 40) + "!", time).ShouldBeFalse();
        }

        time.IsOver.ShouldBeTrue();
        pattern.Matches("aaa", time).ShouldBeFalse();
        pattern.Matches("aaa", new()).ShouldBeTrue();
    }

    [Fact]
    public void Elements_are_counted_whether_or_not_the_collection_knows()
    {
        RuntimeChecks.Count(new List<int> { 1, 2 }).ShouldBe(2);
        RuntimeChecks.Count(new Dictionary<string, int> { ["a"] = 1 }).ShouldBe(1);
        RuntimeChecks.Count(Enumerable.Range(0, 3).Where(i => i > 0)).ShouldBe(2);
    }
}
