using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.Generator.Emitting;

namespace Sluice.Generator.Tests.DeployFiles.Dialect;

public sealed partial class DialectTests
{
    [Fact]
    public void Templates_use_the_listed_constructs_and_no_other()
    {
        var used = Apis.All.Values
            .SelectMany(api => DeployFilesEmitter.Emit(api).Items)
            .Where(file => file.Path.StartsWith("vtl/", StringComparison.Ordinal))
            .SelectMany(file => ConstructScanner.Scan(file.Text))
            .Concat(Backends.AwsServiceTests.Constructs)
            .Concat(Backends.ItemActionTests.Constructs)
            .Distinct();

        used.Order(StringComparer.Ordinal).ShouldBe(DialectTable.Rows.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("#macro(x)#end", "#macro")]
    [InlineData("#if($x || $y)a#end", "unknown: expression at '|| $y)a#end'")]
    [InlineData("$util.toJson($x)", "$util.toJson()")]
    [InlineData("$x.toLowerCase()", ".toLowerCase()")]
    [InlineData("${x}", "unknown: $ at '{x}'")]
    [InlineData("$!x", "unknown: $ at '!x'")]
    [InlineData("a $", "unknown: $ at ''")]
    [InlineData("\\$x", "unknown: escape at '\\$x'")]
    [InlineData("#set($x = \"\\\"\")", "unknown: literal at '\"\\\"\")'")]
    public void What_is_not_listed_is_seen(string template, string construct)
    {
        ConstructScanner.Scan(template).ShouldContain(construct);
        DialectTable.Rows.Keys.ShouldNotContain(construct);
    }

    [Fact]
    public void Evidence_is_a_recorded_case_or_a_page_of_the_documentation()
    {
        var recorded = Cases("velocity-recorded.jsonl", "name").Concat(Cases("gateway-recorded.jsonl", "id")).ToHashSet();
        foreach (var (construct, evidence) in DialectTable.Rows)
        {
            var names = Code().Matches(evidence).Select(match => match.Groups[1].Value).ToList();

            (names.Count > 0 || evidence.Contains("docs.aws.amazon.com/apigateway", StringComparison.Ordinal)).ShouldBeTrue(construct);
            names.ShouldBeSubsetOf(recorded, construct);
        }
    }

    private static IEnumerable<string> Cases(string file, string key) => File.ReadLines(Places.SharedFile("data/" + file))
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty(key).GetString()!);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
