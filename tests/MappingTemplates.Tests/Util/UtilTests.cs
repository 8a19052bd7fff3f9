using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Tests.Util;

public sealed class UtilTests
{
    [Fact]
    public void What_needs_no_change_is_the_same_string()
    {
        var text = new string("plain-text_1.0*".AsSpan());

        JavaScriptEscaper.Escape(text, new Budget()).ShouldBeSameAs(text);
        UrlCodec.Encode(text).ShouldBeSameAs(text);
        UrlCodec.Decode(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void Apostrophes_and_slashes_are_escaped_too() => JavaScriptEscaper.Escape("it's a/b \"c\" é\u0001", new Budget()).ShouldBe(@"it\'s a\/b \""c\"" \u00E9\u0001");

    [Fact]
    public void An_escaped_text_is_the_same_in_the_output_as_in_a_string()
    {
        const string Letters = "abcdefghij '\"/\\\n\u0000\u001f\u007f\u0080\u00e9\u2028\ud83d\uffff";
        var random = new Random(20261122);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Create(random.Next(40), random, static (span, random) =>
            {
                foreach (ref var letter in span)
                {
                    letter = Letters[random.Next(3) == 0 ? random.Next(Letters.Length) : random.Next(10)];
                }
            });
            var context = new TemplateContext(new InputData());
            context.Set("text", text);

            MappingTemplate.Parse("$util.escapeJavaScript($text)").Render(context).ShouldBe(JavaScriptEscaper.Escape(text, new Budget()), text);
            MappingTemplate.Parse("""$util.escapeJavaScript($text).replaceAll("\\'","'")""").Render(context)
                .ShouldBe(JavaScriptEscaper.Escape(text, new Budget()).Replace("\\'", "'", StringComparison.Ordinal), text);
        }
    }

    [Theory]
    [InlineData("YQ", "a")]
    [InlineData("YR==", "a")]
    [InlineData("8J+YgA==", "😀")]
    public void Base64_is_as_lenient_as_Javas(string text, string expected) => Base64Codec.Decode(text).ShouldBe(expected);
}
