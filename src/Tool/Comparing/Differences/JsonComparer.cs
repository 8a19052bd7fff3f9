using System.Globalization;
using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Comparing.Differences;

/// <summary>
/// Compares two JSON values as a client reads them: the order of members and the notation of numbers do not count. Of a repeated member the last one
/// counts.
/// </summary>
internal static class JsonComparer
{
    /// <summary>Adds the differences below a path, none for values that the rules leave out.</summary>
    public static void Compare(JsonElement first, JsonElement second, string path, ComparisonRules rules, List<Difference> found)
    {
        if (!rules.ComparesValue(path))
        {
            return;
        }

        if (first.ValueKind == JsonValueKind.Object && second.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in Names(first).Union(Names(second)))
            {
                CompareParts(Member(first, name), Member(second, name), path + JsonPlace.StepOf(name), rules, found);
            }
        }
        else if (first.ValueKind == JsonValueKind.Array && second.ValueKind == JsonValueKind.Array)
        {
            var (left, right) = (first.EnumerateArray().ToList(), second.EnumerateArray().ToList());
            for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
            {
                var step = $"[{index.ToString(CultureInfo.InvariantCulture)}]";
                CompareParts(index < left.Count ? left[index] : null, index < right.Count ? right[index] : null, path + step, rules, found);
            }
        }
        else if (!IsSame(first, second))
        {
            found.Add(new(path, first.GetRawText(), second.GetRawText()));
        }
    }

    private static void CompareParts(JsonElement? first, JsonElement? second, string path, ComparisonRules rules, List<Difference> found)
    {
        if (first is { } left && second is { } right)
        {
            Compare(left, right, path, rules, found);
        }
        else if (rules.ComparesValue(path))
        {
            found.Add(new(path, first?.GetRawText(), second?.GetRawText()));
        }
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(static member => member.Name).Distinct();

    private static JsonElement? Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member : null;

    private static bool IsSame(JsonElement first, JsonElement second) => first.ValueKind == second.ValueKind && first.ValueKind switch
    {
        JsonValueKind.String => first.GetString() == second.GetString(),
        JsonValueKind.Number => first.GetRawText() == second.GetRawText()
            || (first.TryGetDecimal(out var left) && second.TryGetDecimal(out var right) && left == right),
        _ => true,
    };
}
