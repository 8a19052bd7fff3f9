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
    /// <summary>
    /// The number of differences of one body that are kept. A list with one item more at its start differs in every item, and nobody reads a million.
    /// </summary>
    public const int MostDifferences = 100;

    /// <summary>Adds the differences below a path, none for values that the rules leave out, and no more than <see cref="MostDifferences"/>.</summary>
    /// <exception cref="InvalidOperationException">A text has half of a surrogate pair.</exception>
    public static void Compare(JsonElement first, JsonElement second, string path, ComparisonRules rules, List<Difference> found)
    {
        if (found.Count >= MostDifferences || !rules.ComparesValue(path))
        {
            return;
        }

        if (first.ValueKind == JsonValueKind.Object && second.ValueKind == JsonValueKind.Object)
        {
            var (left, right) = (Members(first), Members(second));
            foreach (var name in left.Keys.Union(right.Keys))
            {
                CompareParts(
                    left.TryGetValue(name, out var one) ? one : null, right.TryGetValue(name, out var other) ? other : null,
                    path + JsonPlace.StepOf(name), rules, found);
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
        else if (found.Count < MostDifferences && rules.ComparesValue(path))
        {
            found.Add(new(path, first?.GetRawText(), second?.GetRawText()));
        }
    }

    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static bool IsSame(JsonElement first, JsonElement second) => first.ValueKind == second.ValueKind && first.ValueKind switch
    {
        JsonValueKind.String => first.GetString() == second.GetString(),
        JsonValueKind.Number => first.GetRawText() == second.GetRawText()
            || (first.TryGetDecimal(out var left) && second.TryGetDecimal(out var right) && left == right),
        _ => true,
    };
}
