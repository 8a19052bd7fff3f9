using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// Parses numbers as json-smart does: integers become int, long or BigInteger; other numbers become double, or BigDecimal if the text is longer than 18
/// characters.
/// </summary>
/// <remarks>An integer that is too long for calculations also becomes a BigDecimal, which prints the same text.</remarks>
internal static class JsonNumbers
{
    /// <summary>The length of the longest text with a point or an exponent that becomes a double. A longer one becomes a BigDecimal.</summary>
    public const int LongestDouble = 18;

    private const int SurelyLong = 18;

    /// <summary>Parses an integer.</summary>
    /// <param name="text">Digits, with an optional minus sign before them. A minus sign alone is 0.</param>
    /// <param name="budget">The budget to which the work is charged.</param>
    public static object ParseInteger(ReadOnlySpan<char> text, Budget budget)
    {
        var negative = text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.Length <= SurelyLong)
        {
            var value = 0L;
            foreach (var digit in digits)
            {
                value = (value * 10) + (digit - '0');
            }

            return Narrow(negative ? -value : value);
        }

        if (digits.Length > JavaInteger.MaxDigits)
        {
            return BigDecimal.Parse(text);
        }

        var big = negative ? -JavaInteger.Parse(digits, budget) : JavaInteger.Parse(digits, budget);

        // json-smart decides by the length first, so 20 digits with leading zeros stay a BigInteger.
        return digits.Length == SurelyLong + 1 && big >= long.MinValue && big <= long.MaxValue ? Narrow((long)big) : big;
    }

    public static double ParseDouble(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Returns false for texts such as "1e+" and "-.", which a scan accepts but which are not numbers.</summary>
    public static bool IsFloat(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[^1]) || (text[^1] == '.' && text.Length > 1 && char.IsAsciiDigit(text[^2]));

    private static object Narrow(long value) => value is >= int.MinValue and <= int.MaxValue ? JavaInteger.Box((int)value) : value;
}
