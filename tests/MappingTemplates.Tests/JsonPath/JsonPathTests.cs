using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using Sluice.MappingTemplates.JsonPath;

namespace Sluice.MappingTemplates.Tests.JsonPath;

public sealed class JsonPathTests
{
    [Fact]
    public void A_path_is_compiled_once() => CompiledJsonPath.Get("$.a.b").ShouldBeSameAs(CompiledJsonPath.Get("$.a.b"));

    [Fact]
    public void A_missing_definite_path_is_null_and_a_missing_indefinite_one_an_empty_list()
    {
        var document = JsonParser.Parse("""{"a":{"b":1}}""")!;

        CompiledJsonPath.Get("$.a.x.y").Read(document).ShouldBeNull();
        JavaValue.ToText(CompiledJsonPath.Get("$..x").Read(document)).ShouldBe("[]");
    }

    [Fact]
    public void Double_quotes_in_brackets_fail_as_they_do_in_Jayway_2_0()
    {
        var e = Should.Throw<JavaException>(() => CompiledJsonPath.Compile("$[\"a\"]"));

        e.JavaType.ShouldBe("InvalidPathException");
        e.Message.ShouldContain("[\"a\"]");
    }

    [Fact]
    public void Filters_in_filters_end_somewhere()
    {
        var path = string.Concat(Enumerable.Repeat("@[?(", 50_000));

        Should.Throw<JavaException>(() => CompiledJsonPath.Compile("$" + path[1..]));
    }

    [Fact]
    public void A_document_that_contains_itself_is_no_endless_scan()
    {
        var map = new JavaMap();
        map.Put("self", map);

        Should.Throw<JavaException>(() => CompiledJsonPath.Get("$..x").Read(map)).JavaType.ShouldBe("StackOverflowError");
    }

    [Fact]
    public void Scans_of_scans_are_stopped()
    {
        var document = JsonParser.Parse(string.Concat(Enumerable.Repeat("[", 200)) + "1" + string.Concat(Enumerable.Repeat("]", 200)))!;

        Should.Throw<JavaException>(() => CompiledJsonPath.Get("$..*..*..*..*..*").Read(document)).Message.ShouldContain("steps");
    }

    [Fact]
    public void Missing_properties_in_many_elements_cost_nothing_special()
    {
        var document = JsonParser.Parse("[" + string.Join(',', Enumerable.Repeat("""{"a":1}""", 100_000)) + "]")!;

        JavaValue.ToText(CompiledJsonPath.Get("$[*].b.c").Read(document)).ShouldBe("[]");
    }
}
