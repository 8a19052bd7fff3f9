namespace Sluice.Runtime.Tests.Results;

/// <summary>Entity tags, and the headers of requests that name them (RFC 9110, sections 8.8.3 and 13.1).</summary>
public sealed class EntityTagTests
{
    [Theory]
    [InlineData("\"1\"", "1", false)]
    [InlineData(" W/\"a b\" ", "a b", true)]
    [InlineData("\"\"", "", false)]
    public void A_header_is_read(string text, string value, bool isWeak)
    {
        EntityTag.TryParse(text, out var tag).ShouldBeTrue();

        (tag.Value, tag.IsWeak).ShouldBe((value, isWeak));
        tag.ToString().ShouldBe(text.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("\"1")]
    [InlineData("w/\"1\"")]
    [InlineData("W/1")]
    [InlineData("\"1\" x")]
    [InlineData("*")]
    public void Another_text_is_no_tag(string text) => EntityTag.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("a b")]
    [InlineData("\"1\"")]
    [InlineData("1\r\nX: y")]
    [InlineData("é")]
    public void A_text_that_would_change_the_header_is_refused(string text) => Should.Throw<ArgumentException>(() => new EntityTag(text));

    [Fact]
    public void Tags_are_equal_if_text_and_strength_are()
    {
        new EntityTag("1").ShouldBe(new EntityTag("1"));
        new EntityTag("1").ShouldNotBe(new EntityTag("1", isWeak: true));
        new EntityTag("").ShouldBe(default);
        default(EntityTag).ToString().ShouldBe("\"\"");
        EntityTag.Of([1, 2]).ShouldBe(EntityTag.Of([1, 2]));
        EntityTag.Of([1, 2]).ShouldNotBe(EntityTag.Of([1, 3]));
    }

    // The table of RFC 9110, section 8.8.3.2.
    [Theory]
    [InlineData("W/\"1\"", "W/\"1\"", false, true)]
    [InlineData("W/\"1\"", "W/\"2\"", false, false)]
    [InlineData("W/\"1\"", "\"1\"", false, true)]
    [InlineData("\"1\"", "\"1\"", true, true)]
    public void Strong_and_weak_comparison_differ(string one, string other, bool strong, bool weak)
    {
        EntityTag.TryParse(one, out var left).ShouldBeTrue();
        EntityTag.TryParse(other, out var right).ShouldBeTrue();

        left.MatchesStrongly(right).ShouldBe(strong);
        left.MatchesWeakly(right).ShouldBe(weak);
        EntityTagCondition.Parse(one).MatchesStrongly(right).ShouldBe(strong);
        EntityTagCondition.Parse(one).MatchesWeakly(right).ShouldBe(weak);
    }

    [Theory]
    [InlineData("\"1\"", "\"1\"")]
    [InlineData("W/\"1\" ,\"2,3\",, \"\"", "W/\"1\"|\"2,3\"|\"\"")]
    [InlineData(", \t\"1\"", "\"1\"")]
    [InlineData("\"1\", 2, \"3\"", "\"1\"")]
    [InlineData("\"1\" \"2\"", "")]
    [InlineData("garbage", "")]
    [InlineData("", "")]
    [InlineData("*, \"1\"", "")]
    public void A_condition_has_the_tags_of_its_list(string text, string expected)
    {
        var condition = EntityTagCondition.Parse(text);

        condition.IsAny.ShouldBeFalse();
        string.Join('|', condition.Tags).ShouldBe(expected);
    }

    [Fact]
    public void The_star_matches_every_version_that_exists()
    {
        var any = EntityTagCondition.Parse(" * ");

        any.IsAny.ShouldBeTrue();
        any.MatchesWeakly(new EntityTag("1")).ShouldBeTrue();
        any.MatchesStrongly(new EntityTag("1", isWeak: true)).ShouldBeTrue();
        any.MatchesWeakly(null).ShouldBeFalse();
        any.MatchesStrongly(null).ShouldBeFalse();
        EntityTagCondition.Parse("\"1\"").MatchesWeakly(null).ShouldBeFalse();
    }

    [Fact]
    public void A_long_list_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("\"a\",", 200_000)) + new string(',', 200_000);

        EntityTagCondition.Parse(text).Tags.Count.ShouldBe(200_000);
    }
}
