using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>Formats Java's <c>Double</c> and <c>Float</c>, and converts them to bits and to integers.</summary>
internal static class JavaDouble
{
    private const int FractionBits = 52;
    private const int Bias = 1023;
    private const int SingleFractionBits = 23;
    private const int SingleBias = 127;
    private const int Thousand = 1000;

    /// <summary>The length of the longest text of a number.</summary>
    public const int MaxLength = 36;

    /// <summary>Does the same as Java's <c>Double.toString</c>.</summary>
    public static string ToText(double value)
    {
        Span<char> text = stackalloc char[MaxLength];
        return new string(text[..Format(value, text)]);
    }

    /// <summary>Writes the text of Java's <c>Double.toString</c>.</summary>
    /// <returns>The length of the text, at most <see cref="MaxLength"/>.</returns>
    public static int Format(double value, Span<char> text)
    {
        // Most numbers that people write have at most three decimal places. These digits are the shortest that parse back to the number, and the JDK
        // writes
        // the same digits.
        if (Math.Abs(value) is >= 0.001 and < 1e7 and var magnitude)
        {
            var thousandths = (long)((magnitude * Thousand) + 0.5);
            if (thousandths / (double)Thousand == magnitude)
            {
                return FormatThousandths(value < 0, (int)(thousandths / Thousand), (int)(thousandths % Thousand), text);
            }
        }

        return FormatAny(value, text);
    }

    /// <summary>Writes the text of any number, without the shortcut for three decimal places.</summary>
    public static int FormatAny(double value, Span<char> text)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            var special = Special(value);
            special.CopyTo(text);
            return special.Length;
        }

        var (exponent, fraction, significant) = Split(value);
        return JavaDoubleDigits.Format(text, value < 0, exponent, fraction, significant);
    }

    /// <summary>Returns the digits from which <c>String.format</c> rounds. The value must be finite.</summary>
    public static BigDecimal ToDecimal(double value, Budget budget)
    {
        if (value == 0)
        {
            return BigDecimal.FromInteger(0);
        }

        var (exponent, fraction, significant) = Split(value);
        return JavaDoubleDigits.ToDecimal(value < 0, exponent, fraction, significant, budget);
    }

    /// <summary>Does the same as Java's <c>Float.toString</c>.</summary>
    public static string ToText(float value)
    {
        if (!float.IsFinite(value) || value == 0)
        {
            return Special(value);
        }

        var bits = BitConverter.SingleToInt32Bits(value);
        var fraction = bits & ((1 << SingleFractionBits) - 1);
        var exponent = (bits >> SingleFractionBits) & 0xff;
        var significant = SingleFractionBits + 1;
        if (exponent == 0)
        {
            var shift = int.LeadingZeroCount(fraction) - (31 - SingleFractionBits);
            fraction <<= shift;
            exponent = 1 - shift;
            significant -= shift;
        }
        else
        {
            fraction |= 1 << SingleFractionBits;
        }

        Span<char> text = stackalloc char[MaxLength];
        var length = JavaDoubleDigits.Format(text, value < 0, exponent - SingleBias, (long)fraction << (FractionBits - SingleFractionBits), significant);
        return new string(text[..length]);
    }

    /// <summary>Does the same as Java's <c>doubleToLongBits</c>, which returns the same bits for every NaN.</summary>
    public static long Bits(double value) => double.IsNaN(value) ? 0x7ff8000000000000L : BitConverter.DoubleToInt64Bits(value);

    /// <summary>Does the same as Java's <c>floatToIntBits</c>, which returns the same bits for every NaN.</summary>
    public static int Bits(float value) => float.IsNaN(value) ? 0x7fc00000 : BitConverter.SingleToInt32Bits(value);

    /// <summary>Does the same as a cast from double to int in Java: values out of range become the nearest int, and NaN becomes 0.</summary>
    public static int ToInt(double value) =>
        double.IsNaN(value) ? 0 : value >= int.MaxValue ? int.MaxValue : value <= int.MinValue ? int.MinValue : (int)value;

    /// <summary>Does the same as a cast from double to long in Java: values out of range become the nearest long, and NaN becomes 0.</summary>
    public static long ToLong(double value) =>
        double.IsNaN(value) ? 0 : value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;

    private static int FormatThousandths(bool isNegative, int whole, int rest, Span<char> text)
    {
        var at = 0;
        if (isNegative)
        {
            text[at++] = '-';
        }

        _ = whole.TryFormat(text[at..], out var written, default, CultureInfo.InvariantCulture);
        at += written;
        text[at++] = '.';
        text[at++] = (char)('0' + (rest / 100));
        if (rest % 100 > 0)
        {
            text[at++] = (char)('0' + (rest / 10 % 10));
            if (rest % 10 > 0)
            {
                text[at++] = (char)('0' + (rest % 10));
            }
        }

        return at;
    }

    private static (int Exponent, long Fraction, int Significant) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var fraction = bits & ((1L << FractionBits) - 1);
        var exponent = (int)(bits >> FractionBits) & 0x7ff;
        var significant = FractionBits + 1;
        if (exponent == 0)
        {
            var shift = (int)long.LeadingZeroCount(fraction) - (63 - FractionBits);
            fraction <<= shift;
            exponent = 1 - shift;
            significant -= shift;
        }
        else
        {
            fraction |= 1L << FractionBits;
        }

        return (exponent - Bias, fraction, significant);
    }

    private static string Special(double value) => value switch
    {
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        0 => double.IsNegative(value) ? "-0.0" : "0.0",
        _ => "NaN",
    };
}
