using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>Compares two values as Jayway 2.0.0 does: the text <c>null</c> is null, and a text is compared with a number as a number.</summary>
internal static class FilterValues
{
    /// <summary>Compares two values.</summary>
    /// <returns>
    /// <see cref="PathOutcome.NotFound"/> if the two cannot be compared; <see cref="PathOutcome.Failed"/> if a text should be a number but is not.
    /// </returns>
    public static PathOutcome Compare(object? expected, object? actual, Budget budget, out int sign)
    {
        sign = 0;
        if (ReferenceEquals(expected, actual))
        {
            return PathOutcome.Found;
        }

        var (left, right) = (expected is null or "null", actual is null or "null");
        if (left || right)
        {
            sign = left == right ? 0 : left ? -1 : 1;
            return PathOutcome.Found;
        }

        switch (expected, actual)
        {
            case (string text, string other):
                budget.Spend(text.Length);
                sign = string.CompareOrdinal(text.Replace("\\'", "'", StringComparison.Ordinal), other);
                return PathOutcome.Found;
            case (string text, _) when IsNumber(actual):
                budget.Spend(text.Length);
                return CompareNumbers(text, actual, budget, out sign);
            case (string text, bool other):
                sign = text.Equals("true", StringComparison.OrdinalIgnoreCase).CompareTo(other);
                return PathOutcome.Found;
            case (bool flag, bool other):
                sign = flag.CompareTo(other);
                return PathOutcome.Found;
            case var _ when IsNumber(expected) && IsNumber(actual):
                return CompareNumbers(JavaValue.ToText(expected, budget), actual, budget, out sign);
            default:
                return PathOutcome.NotFound;
        }
    }

    private static bool IsNumber(object? value) => value is int or long or double or float or BigInteger or BigDecimal;

    private static PathOutcome CompareNumbers(string expected, object? actual, Budget budget, out int sign)
    {
        try
        {
            sign = BigDecimal.Parse(expected).CompareTo(BigDecimal.Parse(JavaValue.ToText(actual, budget)), budget);
            return PathOutcome.Found;
        }
        catch (JavaException)
        {
            sign = 0;
            return PathOutcome.Failed;
        }
    }
}
