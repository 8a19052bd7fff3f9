using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Formatting;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Regex;
using Sluice.MappingTemplates.Java.Strings;

namespace Sluice.MappingTemplates.Tests.Java;

public sealed class JavaRegexTests
{
    [Fact]
    public void A_pattern_that_backtracks_without_end_is_stopped()
    {
        var budget = new Budget(new BudgetLimits { MaxLength = 1000, MaxRegexTime = TimeSpan.FromMilliseconds(50) }, CancellationToken.None);

        var e = Should.Throw<JavaException>(() => JavaString.Matches(new string('a', 40) + "!", "(a|aa)+", budget));

        e.ClassName.ShouldBe("RegexTimeoutException");
    }

    [Fact]
    public void A_result_that_grows_past_the_limit_is_stopped()
    {
        var budget = new Budget(new BudgetLimits { MaxLength = 1000 }, CancellationToken.None);

        Should.Throw<TextTooLongException>(() => JavaString.ReplaceAll(new string('a', 100), "", new string('b', 100), budget));
        Should.Throw<TextTooLongException>(() => JavaString.ReplaceAll(new string('a', 100), "(a)", "$1$1$1$1$1$1$1$1$1$1$1", budget));
        Should.Throw<TextTooLongException>(() => JavaString.Repeat("ab", int.MaxValue, budget));
        Should.Throw<TextTooLongException>(() => JavaFormatter.Format("%1000000000s", ["x"], budget));
    }

    [Theory]
    [InlineData(@"\X", @"\X")]
    [InlineData(@"\b{g}", @"\b{g}")]
    [InlineData(@"\N{DIGIT ONE}", @"\N")]
    public void What_has_no_equal_in_dotnet_is_refused_by_name(string pattern, string named)
    {
        var e = Should.Throw<JavaException>(() => JavaRegex.Compile(pattern, new Budget()));

        e.ClassName.ShouldBe("UnsupportedOperationException");
        e.Message.ShouldContain(named);
    }

    [Fact]
    public void A_broken_pattern_says_what_and_where()
    {
        var e = Should.Throw<JavaException>(() => JavaRegex.Compile("ab(c", new Budget()));

        e.ClassName.ShouldBe("PatternSyntaxException");
        e.Message.ShouldContain("unclosed group near index 4");
    }

    [Theory]
    [InlineData(",", ",")]
    [InlineData(@"\.", ".")]
    [InlineData(@"\|", "|")]
    [InlineData("a b", "a b")]
    [InlineData(".", null)]
    [InlineData(@"\d", null)]
    [InlineData("a+", null)]
    public void A_pattern_of_plain_text_needs_no_engine(string pattern, string? literal) => JavaRegex.Compile(pattern, new Budget()).Literal.ShouldBe(literal);

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Should.Throw<JavaException>(() => JavaRegex.Compile(new string('(', 100_000), new Budget()));
        Should.Throw<JavaException>(() => JavaRegex.Compile(new string('[', 100_000), new Budget()));
    }

    [Fact]
    public void A_text_without_a_match_is_the_same_string()
    {
        var text = new string("nothing here".AsSpan());

        JavaString.ReplaceAll(text, "[0-9]", "$9", new Budget()).ShouldBeSameAs(text);
        JavaString.ReplaceAll(text, "x", "y", new Budget()).ShouldBeSameAs(text);
    }
}
