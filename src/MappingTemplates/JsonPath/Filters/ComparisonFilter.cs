using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>A comparison of two operands. It is false if an operand is a path without a value.</summary>
internal sealed class ComparisonFilter(FilterOperand left, Comparison comparison, FilterOperand right) : Filter
{
    public override PathOutcome Apply(object? element, PathEvaluation evaluation, out bool accepted)
    {
        accepted = false;
        var outcome = left.Read(element, evaluation, out var actual);
        if (outcome == PathOutcome.Found)
        {
            outcome = right.Read(element, evaluation, out var expected);
            if (outcome == PathOutcome.Found)
            {
                return comparison == Comparison.Matches
                    ? Match(actual, expected, evaluation.Budget, out accepted)
                    : Compare(actual, expected, evaluation.Budget, out accepted);
            }
        }

        return outcome == PathOutcome.NotFound ? PathOutcome.Found : outcome;
    }

    private PathOutcome Match(object? actual, object? expected, Budget budget, out bool accepted)
    {
        var (pattern, text) = left.Pattern is not null
            ? (left.Pattern, right.Pattern is null ? expected : right.Pattern.Pattern)
            : (right.Pattern, actual);
        accepted = pattern is not null && text is not null && pattern.Matches(JavaValue.ToText(text, budget), budget);
        return pattern is null ? PathOutcome.Failed : PathOutcome.Found;
    }

    private PathOutcome Compare(object? actual, object? expected, Budget budget, out bool accepted)
    {
        accepted = false;
        if (left.Pattern is not null || right.Pattern is not null)
        {
            // A pattern can be compared only with null.
            return CompareWithPattern(actual, expected, out accepted);
        }

        if (comparison is not (Comparison.Equal or Comparison.NotEqual) && (actual is null) != (expected is null))
        {
            return PathOutcome.Found;
        }

        var outcome = FilterValues.Compare(expected, actual, budget, out var sign);
        if (outcome == PathOutcome.Found)
        {
            accepted = IsMet(sign);
        }

        return outcome == PathOutcome.NotFound ? PathOutcome.Found : outcome;
    }

    private PathOutcome CompareWithPattern(object? actual, object? expected, out bool accepted)
    {
        var other = left.Pattern is null ? actual : right.Pattern is null ? expected : left.Pattern;
        var isNullish = other is null or "null";
        var isOrdered = comparison is not (Comparison.Equal or Comparison.NotEqual);
        accepted = isNullish && !(isOrdered && other is null) && IsMet(left.Pattern is null ? 1 : -1);
        return PathOutcome.Found;
    }

    // The sign is the result of comparing the expected value with the actual one.
    private bool IsMet(int sign) => comparison switch
    {
        Comparison.Equal => sign == 0,
        Comparison.NotEqual => sign != 0,
        Comparison.Less => sign > 0,
        Comparison.LessOrEqual => sign >= 0,
        Comparison.Greater => sign < 0,
        _ => sign <= 0,
    };
}
