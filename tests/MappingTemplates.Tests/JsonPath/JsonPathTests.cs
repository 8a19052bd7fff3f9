using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using Sluice.MappingTemplates.JsonPath;

namespace Sluice.MappingTemplates.Tests.JsonPath;

public sealed class JsonPathTests
{
    [Fact]
    public void A_path_is_compiled_once() => JsonPathCache.Get("$.a.b", new Budget()).ShouldBeSameAs(JsonPathCache.Get("$.a.b", new Budget()));

    [Fact]
    public void A_missing_definite_path_is_null_and_a_missing_indefinite_one_an_empty_list()
    {
        var document = JsonParser.Parse("""{"a":{"b":1}}""", new Budget())!;

        JsonPathCache.Get("$.a.x.y", new Budget()).Read(document, new Budget()).ShouldBeNull();
        JavaValue.ToText(JsonPathCache.Get("$..x", new Budget()).Read(document, new Budget()), new Budget()).ShouldBe("[]");
    }

    [Fact]
    public void Double_quotes_in_brackets_fail_as_they_do_in_Jayway_2_0()
    {
        var e = Should.Throw<JavaException>(() => JsonPathCompiler.Compile("$[\"a\"]", 0, new Budget()));

        e.ClassName.ShouldBe("InvalidPathException");
        e.Message.ShouldContain("[\"a\"]");
    }

    [Fact]
    public void Filters_in_filters_end_somewhere()
    {
        var path = string.Concat(Enumerable.Repeat("@[?(", 50_000));

        Should.Throw<JavaException>(() => JsonPathCompiler.Compile("$" + path[1..], 0, new Budget()));
    }

    [Fact]
    public void A_document_that_contains_itself_is_no_endless_scan()
    {
        var map = new JavaMap();
        map.Put("self", map, new Budget());

        Should.Throw<JavaException>(() => JsonPathCache.Get("$..x", new Budget()).Read(map, new Budget())).ClassName.ShouldBe("StackOverflowError");
    }

    [Fact]
    public void Scans_of_scans_are_stopped()
    {
        var document = JsonParser.Parse(string.Concat(Enumerable.Repeat("[", 200)) + "1" + string.Concat(Enumerable.Repeat("]", 200)), new Budget())!;

        Should.Throw<JavaException>(() => JsonPathCache.Get("$..*..*..*..*..*", new Budget()).Read(document, new Budget())).Message.ShouldContain("steps");
    }

    [Fact]
    public void Missing_properties_in_many_elements_cost_nothing_special()
    {
        var document = JsonParser.Parse("[" + string.Join(',', Enumerable.Repeat("""{"a":1}""", 100_000)) + "]", new Budget())!;

        JavaValue.ToText(JsonPathCache.Get("$[*].b.c", new Budget()).Read(document, new Budget()), new Budget()).ShouldBe("[]");
    }
}
