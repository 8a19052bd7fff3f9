using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>Parses and formats integers in any radix as Java does.</summary>
internal static class IntegerText
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static int ParseInteger(string? text, int radix) => (int)Parse(text, radix, int.MinValue, int.MaxValue);

    public static long ParseLong(string? text, int radix) => (long)Parse(text, radix, long.MinValue, long.MaxValue);

    public static int ParseUnsignedInteger(string? text, int radix) => unchecked((int)(uint)Parse(Unsigned(text), radix, 0, uint.MaxValue));

    public static long ParseUnsignedLong(string? text, int radix) => unchecked((long)(ulong)Parse(Unsigned(text), radix, 0, ulong.MaxValue));

    public static int DecodeInteger(string text) => (int)Decode(text, int.MinValue, int.MaxValue);

    public static long DecodeLong(string text) => (long)Decode(text, long.MinValue, long.MaxValue);

    /// <summary>Does the same as Java's <c>new BigInteger(text, radix)</c>, but with a smallest and a greatest value.</summary>
    /// <exception cref="JavaException">The text is not a number, or the number is out of range.</exception>
    public static BigInteger Parse(string? text, int radix, BigInteger min, BigInteger max)
    {
        if (text is null || radix < 2 || radix > 36)
        {
            throw JavaException.NumberFormat(text is null ? "Cannot parse null string" : $"radix {radix} out of range");
        }

        var start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var value = BigInteger.Zero;
        for (var i = start; i < text.Length; i++)
        {
            var digit = DigitOf(text[i]);
            if (digit < 0 || digit >= radix || i > 100)
            {
                throw Bad(text);
            }

            value = (value * radix) + digit;
        }

        if (start == 1 && text[0] == '-')
        {
            value = -value;
        }

        return start == text.Length || value < min || value > max ? throw Bad(text) : value;
    }

    public static string Unsigned(ulong value, int radix, Budget budget) => ToText(value, radix, budget);

    public static string Signed(long value, int radix, Budget budget) => ToText(value, radix, budget);

    /// <summary>Formats an integer. As in Java, an invalid radix is treated as 10.</summary>
    public static string ToText(BigInteger value, int radix, Budget budget)
    {
        if (radix == 10 || radix < 2 || radix > 36)
        {
            return JavaInteger.ToText(value, budget);
        }

        // The text is made digit by digit, and each digit needs a division of the whole number.
        var bits = value.GetBitLength();
        JavaInteger.CheckBits(bits);
        budget.Spend(bits * (bits / 256));

        var text = new Stack<char>();
        for (var rest = BigInteger.Abs(value); rest > 0 || text.Count == 0; rest /= radix)
        {
            text.Push(Digits[(int)(rest % radix)]);
        }

        return (value.Sign < 0 ? "-" : "") + new string(text.ToArray());
    }

    // Java accepts the decimal digits of all scripts.
    private static int DigitOf(char c) =>
        char.IsAsciiLetter(c) ? (c | 0x20) - 'a' + 10
        : char.IsDigit(c) ? (int)char.GetNumericValue(c)
        : -1;

    private static string? Unsigned(string? text) => text is ['-', ..] ? throw Bad(text) : text;

    public static BigInteger Decode(string text, BigInteger min, BigInteger max)
    {
        var sign = text is ['-', ..] ? "-" : "";
        var rest = text is ['-', ..] or ['+', ..] ? text[1..] : text;
        var (prefix, radix) = rest switch
        {
            ['0', 'x' or 'X', ..] => (2, 16),
            ['#', ..] => (1, 16),
            ['0', _, ..] => (1, 8),
            _ => (0, 10),
        };
        var digits = rest[prefix..];
        return digits is ['-', ..] or ['+', ..] ? throw Bad(text) : Parse(sign + digits, radix, min, max);
    }

    private static JavaException Bad(string text) => JavaException.NumberFormat($"For input string: \"{text}\"");
}
