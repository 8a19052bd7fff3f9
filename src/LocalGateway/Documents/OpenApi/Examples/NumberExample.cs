using System.Text.Json;

namespace Sluice.LocalGateway.Documents.OpenApi.Examples;

/// <summary>Makes a number that schemas accept.</summary>
internal static class NumberExample
{
    /// <summary>The largest bound with which is calculated. Sums and products of such numbers stay exact.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Returns a number as JSON.</summary>
    /// <param name="parts">The schemas.</param>
    /// <param name="isWhole">Whether the number has no fraction.</param>
    /// <param name="salt">Makes another number, if there is one.</param>
    public static string Make(SchemaParts parts, bool isWhole, int salt)
    {
        var least = Bounds(parts, "minimum", "exclusiveMinimum")
            .DefaultIfEmpty((Value: -Largest, IsOpen: false))
            .MaxBy(static bound => (bound.Value, bound.IsOpen));
        var most = Bounds(parts, "maximum", "exclusiveMaximum")
            .DefaultIfEmpty((Value: Largest, IsOpen: false))
            .MinBy(static bound => (bound.Value, !bound.IsOpen));
        var steps = parts.Numbers("multipleOf").Where(static step => step is > 0 and <= Largest).Concat(isWhole ? [1m] : []).Distinct().ToList();
        var step = steps.DefaultIfEmpty(1m).Aggregate(static (one, other) => Multiple(one, other));
        var first = Math.Ceiling(least.Value / step) * step;
        var last = Math.Floor(most.Value / step) * step;
        var start = least.Value > 1 ? first : most.Value < 1 ? last : step;
        decimal[] candidates =
        [
            start + (salt * step), start - (salt * step), start, start + step, start - step, first, first + step, last, last - step, 0, least.Value, most.Value,
            (least.Value + most.Value) / 2, least.Value + ((most.Value - least.Value) / 10),
        ];
        return SchemaParts.Text(candidates.Where(Fits).Append(start).First());

        bool Fits(decimal value) => (least.IsOpen ? value > least.Value : value >= least.Value) && (most.IsOpen ? value < most.Value : value <= most.Value)
            && steps.All(divisor => value % divisor == 0);
    }

    // In the draft that API Gateway reads, an exclusive bound is a switch; in newer ones it is a number.
    private static IEnumerable<(decimal Value, bool IsOpen)> Bounds(SchemaParts parts, string closed, string open)
    {
        foreach (var part in parts.All)
        {
            var isOpen = part.Find(open) is { Value.ValueKind: JsonValueKind.True };
            foreach (var (keyword, isNumberOpen) in new[] { (closed, isOpen), (open, true) })
            {
                if (part.Find(keyword) is { Value.ValueKind: JsonValueKind.Number } bound && bound.Value.TryGetDecimal(out var value))
                {
                    yield return (Math.Clamp(value, -Largest, Largest), isNumberOpen);
                }
            }
        }
    }

    // A multiple of both numbers. The search is short, because schemas that combine steps use simple ones.
    private static decimal Multiple(decimal one, decimal other)
    {
        var (small, large) = one < other ? (one, other) : (other, one);
        for (var factor = 1; factor <= 1_000; factor++)
        {
            if (large * factor % small == 0)
            {
                return large * factor;
            }
        }

        return large;
    }
}
