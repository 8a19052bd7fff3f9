namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>The pages of the rules about mapping templates show templates.</summary>
public sealed class TemplatePageTests
{
    public static TheoryData<string> Ids => [.. TemplateCases.All.Select(c => c.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_pages_example_has_the_mistake_and_its_cure_has_none(string id)
    {
        var blocks = File.ReadAllText(Path.Combine(Places.Root, "docs", "diagnostics", id + ".md")).Split("```velocity\n").Skip(1).Select(b => b[..b.IndexOf("\n```", StringComparison.Ordinal)]).ToArray();
        blocks.Length.ShouldBe(2);

        DiagnosticCase.Template(id, blocks[0], blocks[1]).Run(blocks[0]).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe(id);
        DiagnosticCase.Template(id, blocks[0], blocks[1]).Run(blocks[1]).Diagnostics.ShouldBeEmpty();
    }
}
