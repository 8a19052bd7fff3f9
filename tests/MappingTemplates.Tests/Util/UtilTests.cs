using Sluice.MappingTemplates.Util;

namespace Sluice.MappingTemplates.Tests.Util;

public sealed class UtilTests
{
    [Fact]
    public void What_needs_no_change_is_the_same_string()
    {
        var text = new string("plain-text_1.0*".AsSpan());

        JavaScriptEscaper.Escape(text).ShouldBeSameAs(text);
        UrlCodec.Encode(text).ShouldBeSameAs(text);
        UrlCodec.Decode(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void Apostrophes_and_slashes_are_escaped_too() => JavaScriptEscaper.Escape("it's a/b \"c\" é\u0001").ShouldBe(@"it\'s a\/b \""c\"" \u00E9\u0001");

    [Theory]
    [InlineData("YQ", "a")]
    [InlineData("YR==", "a")]
    [InlineData("8J+YgA==", "😀")]
    public void Base64_is_as_lenient_as_Javas(string text, string expected) => Base64Codec.Decode(text).ShouldBe(expected);
}
