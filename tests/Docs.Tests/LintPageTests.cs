extern alias engine;

using Sluice.Tests.Docs;
using TemplateLinter = engine::Sluice.MappingTemplates.Linting.TemplateLinter;

namespace Sluice.Docs.Tests;

/// <summary>The page of the linter's rules: each rule has a section, whose first template has the mistake and whose second one has it no more.</summary>
public sealed class LintPageTests
{
    private static readonly DocPage Page = DocPage.Read("docs/lint.md");

    private static ILookup<string, DocBlock> Sections => Page.Blocks.Where(block => block.Section.All(character => char.IsAsciiLetterLower(character) || character == '-'))
        .ToLookup(block => block.Section);

    public static TheoryData<string> Rules => [.. TemplateLinter.Rules, "syntax"];

    [Fact]
    public void There_is_no_section_of_a_rule_that_does_not_exist() =>
        Sections.Select(section => section.Key).Order(StringComparer.Ordinal).ShouldBe(TemplateLinter.Rules.Append("syntax").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_example_has_the_mistake_and_its_cure_has_none(string rule)
    {
        var blocks = Sections[rule].ToList();

        blocks.Count.ShouldBe(2);
        TemplateLinter.Lint(blocks[0].Text).Select(finding => finding.Rule).Distinct().ShouldBe([rule]);
        TemplateLinter.Lint(blocks[1].Text).ShouldBeEmpty();
    }
}
