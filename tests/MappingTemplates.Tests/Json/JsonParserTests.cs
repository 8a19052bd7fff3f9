using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.Tests.Json;

public sealed class JsonParserTests
{
    [Theory]
    [InlineData("""{a:1}""", "{a=1}")]
    [InlineData("""{'a':'b'}""", "{a=b}")]
    [InlineData("""{"a":1,}""", "{a=1}")]
    [InlineData("""[1,,2]""", "[1,2]")]
    [InlineData("""{"a":1} trailing""", "{a=1}")]
    [InlineData("""{"a":tru}""", "{a=tru}")]
    [InlineData("a=1&b=2", "a=1&b=2")]
    [InlineData("007", "7")]
    public void Broken_JSON_is_read_as_json_smart_reads_it(string text, string expected) => JavaValue.ToText(JsonParser.Parse(text, new Budget()), new Budget()).ShouldBe(expected);

    [Theory]
    [InlineData("{\"a\":1", "ends too early")]
    [InlineData("[1,2", "ends too early")]
    [InlineData("{\"a\":}", "unexpected character '}' at position 5")]
    public void JSON_that_even_json_smart_refuses_says_where(string text, string expected) =>
        Should.Throw<JavaException>(() => JsonParser.Parse(text, new Budget())).Message.ShouldContain(expected);

    [Fact]
    public void Nesting_has_a_limit()
    {
        var deep = new string('[', JsonParser.MaxDepth) + new string(']', JsonParser.MaxDepth);

        JavaValue.ToText(JsonParser.Parse(deep, new Budget()), new Budget()).ShouldBe(deep);
        Should.Throw<JavaException>(() => JsonParser.Parse("[" + deep + "]", new Budget())).Message.ShouldContain("deeper than 400");
        Should.Throw<JavaException>(() => JsonParser.Parse(new string('[', 1_000_000), new Budget()));
    }

    [Fact]
    public void Many_objects_are_not_deep()
    {
        var text = "[" + string.Join(',', Enumerable.Repeat("""{"a":1}""", 1000)) + "]";

        ((JavaList)JsonParser.Parse(text, new Budget())!).Count.ShouldBe(1000);
    }

    [Fact]
    public void The_same_name_is_one_string()
    {
        var list = (JavaList)JsonParser.Parse("""[{"name":1},{"name":2}]""", new Budget())!;

        string NameOf(int index) => (string)((JavaMap)list[index]!).KeySet().ToArray(new Budget())[0]!;
        NameOf(0).ShouldBeSameAs(NameOf(1));
    }

    [Fact]
    public void Half_a_million_unclosed_strings_or_escapes_are_read_to_the_end()
    {
        Should.Throw<JavaException>(() => JsonParser.Parse("[" + string.Concat(Enumerable.Repeat("\"\\n", 500_000)), new Budget()));
        JsonParser.Parse("[" + string.Join(',', Enumerable.Repeat("\"\\n\"", 500_000)) + "]", new Budget()).ShouldNotBeNull();
    }
}
