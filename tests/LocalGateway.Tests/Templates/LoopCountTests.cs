using System.Text;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Tests.Templates;

public sealed class LoopCountTests
{
    [Fact]
    public void Loops_that_repeat_deep_objects_too_often_are_refused()
        => Should.Throw<DocumentException>(() => Expand(Template(depth: 50, rounds: 800))).Problem
            .ShouldBe("the loops of the template repeat objects that are too many and too deep for this gateway. Repeat less.");

    [Fact]
    public void Loops_that_repeat_deep_objects_now_and_then_are_expanded()
        => Expand(Template(depth: 50, rounds: 40)).Find("Resources")!.Value.Members().Count().ShouldBe(40);

    private static JsonPlace Expand(string template)
        => LoopExpander.Expand(JsonFile.ParseWritten(Encoding.UTF8.GetBytes(template), "template.json"), TemplateInputs.None);

    private static string Template(int depth, int rounds)
    {
        var deep = string.Concat(Enumerable.Repeat("{\"AMemberWithALongName\":", depth)) + "1" + new string('}', depth);
        var items = string.Join(',', Enumerable.Range(0, rounds).Select(static number => $"\"{number}\""));
        return "{\"Transform\":\"AWS::LanguageExtensions\",\"Resources\":{\"Fn::ForEach::A\":[\"A\",[" + items + "],{\"R${A}\":" + deep + "}]}}";
    }
}
