using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Json;

/// <summary>json-smart's numbers: int, long or BigInteger; double, or BigDecimal where the text is longer than 18.</summary>
/// <remarks>An integer that is too long to calculate with becomes a BigDecimal too, which prints the same text.</remarks>
internal static class JsonNumbers
{
    /// <summary>A longer number with a point or an exponent is a BigDecimal.</summary>
    public const int LongestDouble = 18;

    private const int SurelyLong = 18;

    /// <param name="text">Digits, perhaps after a minus; a minus alone is 0.</param>
    /// <param name="budget">What the work is charged to.</param>
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

        // json-smart looks at the length first: 20 digits with leading zeros stay big.
        return digits.Length == SurelyLong + 1 && big >= long.MinValue && big <= long.MaxValue ? Narrow((long)big) : big;
    }

    public static double ParseDouble(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A scan lets "1e+" and "-." pass, which are no numbers.</summary>
    public static bool IsFloat(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[^1]) || (text[^1] == '.' && text.Length > 1 && char.IsAsciiDigit(text[^2]));

    private static object Narrow(long value) => value is >= int.MinValue and <= int.MaxValue ? JavaInteger.Box((int)value) : value;
}
