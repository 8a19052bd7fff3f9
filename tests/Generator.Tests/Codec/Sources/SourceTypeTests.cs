using System.Text;
using System.Text.Json;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Sources;

/// <summary>Every source with every type: one handler class has an operation for each cell of the table in docs/binding.md.</summary>
public sealed class SourceTypeTests
{
    private const string Begin = "<!-- sources and types: tests/Generator.Tests/Codec/Sources -->\n";
    private const string End = "<!-- end -->\n";

    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Source()));

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var column in SourceColumn.All)
            {
                foreach (var row in TypeRows.All.Where(column.Takes))
                {
                    cells.Add(column.Title, row.Type);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_value_arrives_an_absent_one_is_absent_and_a_bad_one_is_refused(string source, string type)
    {
        var column = SourceColumn.All.Single(c => c.Title == source);
        var row = TypeRows.All.Single(r => r.Type == type);

        JsonSerializer.Deserialize<string>(await Api.Value.CallAsync(Payload(column, row, row.Text, row.Json))).ShouldBe(row.Shown);

        var absent = $"{{\"@op\":\"{Id(column, row)}\"}}";
        if (type.EndsWith('?'))
        {
            JsonSerializer.Deserialize<string>(await Api.Value.CallAsync(absent)).ShouldBe("null");
        }
        else if (source == "body" && type == "string")
        {
            // No body and the JSON string "" arrive alike.
            (await Api.Value.ErrorsAsync(absent)).ShouldHaveSingleItem();
        }
        else
        {
            (await Api.Value.ErrorsAsync(absent)).ShouldBe([source == "body" ? "$: A non-empty request body is required." : "value: The value field is required."]);
        }

        if (row.Bad is { } bad)
        {
            var errors = await Api.Value.ErrorsAsync(Payload(column, row, bad, "{\"bad\":[]}"));
            errors.ShouldNotBeEmpty();
            errors.ShouldAllBe(e => column.IsJson || source == "authorizer" ? e.Contains("invalid", StringComparison.Ordinal) : e.StartsWith("value: The value '", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_table_in_the_documentation_is_what_is_tested()
    {
        var page = File.ReadAllText(Path.Combine(Places.Root, "docs", "binding.md"));
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var table = page[start..page.IndexOf(End, start, StringComparison.Ordinal)];

        table.ShouldBe(Table());
    }

    private static string Table()
    {
        var table = new StringBuilder("| type |");
        table.AppendJoin(" |", SourceColumn.All.Select(c => " " + c.Title)).Append(" |\n|---|").Append(string.Concat(SourceColumn.All.Select(_ => ":-:|"))).Append('\n');
        foreach (var row in TypeRows.All)
        {
            table.Append("| `").Append(Shown(row.Type)).Append("` |").AppendJoin(" |", SourceColumn.All.Select(c => c.Takes(row) ? " ✓" : " –")).Append(" |\n");
        }

        return table.ToString();
    }

    /// <summary>Own types stand for what they can do.</summary>
    private static string Shown(string type) => type
        .Replace("System.Numerics.", "", StringComparison.Ordinal)
        .Replace("System.Collections.Immutable.", "", StringComparison.Ordinal)
        .Replace("Sort", "enum", StringComparison.Ordinal)
        .Replace("Stock", "enum with [EnumMember]", StringComparison.Ordinal)
        .Replace("Bits", "[Flags] enum", StringComparison.Ordinal)
        .Replace("Spans", "ISpanParsable<T>", StringComparison.Ordinal)
        .Replace("Texts", "IParsable<T>", StringComparison.Ordinal)
        .Replace("Bytes8", "IUtf8SpanParsable<T>", StringComparison.Ordinal)
        .Replace("Tries", "TryParse", StringComparison.Ordinal);

    private static string Id(SourceColumn column, TypeRow row) => $"C{Array.IndexOf(SourceColumn.All, column)}T{Array.IndexOf(TypeRows.All, row)}";

    private static string Payload(SourceColumn column, TypeRow row, string text, string? json)
    {
        var id = Id(column, row);
        var isList = row.Type.Contains('[', StringComparison.Ordinal) || (row.Type.Contains('<', StringComparison.Ordinal) && row.Type != "TryParse");
        return column.Title switch
        {
            "body" => $"{{\"@op\":\"{id}\",\"value\":{json}}}",
            "member of the body" => $"{{\"@op\":\"{id}\",\"@body\":{{\"value\":{json}}}}}",
            "form" => $"{{\"@op\":\"{id}\",\"@form\":\"{string.Join('&', (isList ? text.Split(',') : [text]).Select(t => "value=" + Uri.EscapeDataString(t)))}\"}}",
            "cookie" => $"{{\"@op\":\"{id}\",\"@cookies\":\"a=1; value={Uri.EscapeDataString(text)}; b=2\"}}",
            "path" => $"{{\"@op\":\"{id}\",\"value\":\"{Uri.EscapeDataString(text)}\"}}",
            "group" => $"{{\"@op\":\"{id}\",\"Value\":{JsonSerializer.Serialize(text)}}}",
            _ => $"{{\"@op\":\"{id}\",\"value\":{JsonSerializer.Serialize(text)}}}",
        };
    }

    private static string Source()
    {
        // Every type from every source: more routes than a quota, and a name that $context does not have.
        var source = new StringBuilder("""
            #pragma warning disable SLUICE009, SLUICE045, SLUICE047, SLUICE048
            [assembly: RestApi("Api")]
            """).Append('\n').Append(TypeRows.OwnTypes).Append("""

            public sealed record Group<T>(T Value);
            [LambdaFunction] public static class F
            {
                private static string Show(object? value) => value switch
                {
                    null => "null",
                    string text => text,
                    DateTime or DateTimeOffset or TimeOnly => ((IFormattable)value).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                    DateOnly date => date.ToString("O"),
                    System.Collections.IEnumerable items => string.Join(";", System.Linq.Enumerable.Select(System.Linq.Enumerable.Cast<object?>(items), item => item is null ? "" : Show(item))),
                    IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                    _ => value.ToString()!,
                };

            """);
        foreach (var column in SourceColumn.All)
        {
            foreach (var row in TypeRows.All.Where(column.Takes))
            {
                var id = Id(column, row);
                var (type, value) = column.Title == "group" ? ($"Group<{row.Type}>", "value.Value") : (row.Type, "value");
                source.Append($"    [{column.Verb}(\"/{id}{(column.Title == "path" ? "/{value}" : "")}\")] public static string {id}({column.Attribute} {type} value) => Show({value});\n");
            }
        }

        return source.Append("}\n").ToString();
    }
}
