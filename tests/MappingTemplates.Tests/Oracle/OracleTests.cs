namespace Sluice.MappingTemplates.Tests.Oracle;

/// <summary>The answers of the reference engine, kept as data: no JDK is needed.</summary>
public sealed class OracleTests
{
    // What this engine refuses on purpose (docs/mapping-templates.md, "What differs").
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["vel-04222"] = "java.util.stream has no counterpart here",
        ["vel-04422"] = "Class.forName would reach every class",
        ["vel-04423"] = "Class.forName would reach every class",
        ["vel-04441"] = "Class.forName would reach every class",
    };

    [Theory]
    [InlineData("velocity-oracle.jsonl", 2220)]
    [InlineData("jsonpath-oracle.jsonl", 433)]
    [InlineData("fuzz-oracle.jsonl", 1452)]
    public void Every_template_renders_as_the_reference_engine_did(string file, int count)
    {
        var cases = OracleData.Load(file).ToList();

        cases.Count.ShouldBe(count);
        var differences = cases.Where(c => !Refused.ContainsKey(c.Id)).Select(c => c.Difference()).OfType<string>().ToList();
        differences.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_refused_still_differs()
    {
        var refused = OracleData.Load("velocity-oracle.jsonl").Where(c => Refused.ContainsKey(c.Id)).ToList();

        refused.Count.ShouldBe(Refused.Count);
        refused.ShouldAllBe(c => c.Difference() != null);
    }
}
