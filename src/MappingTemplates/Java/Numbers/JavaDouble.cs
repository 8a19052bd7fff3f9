using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>Java's <c>Double</c> and <c>Float</c>: their texts, their bits, and how they become integers.</summary>
internal static class JavaDouble
{
    private const int FractionBits = 52;
    private const int Bias = 1023;
    private const int SingleFractionBits = 23;
    private const int SingleBias = 127;
    private const int Thousand = 1000;

    /// <summary>The longest text of a number.</summary>
    public const int MaxLength = 36;

    /// <summary>Java's <c>Double.toString</c>.</summary>
    public static string ToText(double value)
    {
        Span<char> text = stackalloc char[MaxLength];
        return new string(text[..Format(value, text)]);
    }

    /// <summary>Writes Java's <c>Double.toString</c>.</summary>
    /// <returns>Its length, <see cref="MaxLength"/> at most.</returns>
    public static int Format(double value, Span<char> text)
    {
        // The number of the three decimals that people write: those are the shortest digits that read back, and the JDK finds them too.
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

    /// <summary>The same for any number.</summary>
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

    /// <summary>The digits that <c>String.format</c> rounds. Finite values only.</summary>
    public static BigDecimal ToDecimal(double value, Budget budget)
    {
        if (value == 0)
        {
            return BigDecimal.FromInteger(0);
        }

        var (exponent, fraction, significant) = Split(value);
        return JavaDoubleDigits.ToDecimal(value < 0, exponent, fraction, significant, budget);
    }

    /// <summary>Java's <c>Float.toString</c>.</summary>
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

    /// <summary>Java's <c>doubleToLongBits</c>: every NaN is one.</summary>
    public static long Bits(double value) => double.IsNaN(value) ? 0x7ff8000000000000L : BitConverter.DoubleToInt64Bits(value);

    /// <summary>Java's <c>floatToIntBits</c>: every NaN is one.</summary>
    public static int Bits(float value) => float.IsNaN(value) ? 0x7fc00000 : BitConverter.SingleToInt32Bits(value);

    /// <summary>Java's <c>(int)</c> of a double: saturates, and NaN is 0.</summary>
    public static int ToInt(double value) => double.IsNaN(value) ? 0 : value >= int.MaxValue ? int.MaxValue : value <= int.MinValue ? int.MinValue : (int)value;

    /// <summary>Java's <c>(long)</c> of a double: saturates, and NaN is 0.</summary>
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
