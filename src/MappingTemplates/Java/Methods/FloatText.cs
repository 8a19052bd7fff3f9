using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Strings;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>Parses and formats floating point numbers as Java does.</summary>
internal static class FloatText
{
    /// <summary>
    /// Does the same as Java's <c>Double.parseDouble</c>. It accepts blanks around the number, <c>NaN</c>, <c>Infinity</c>, and a suffix <c>f</c> or
    /// <c>d</c>.
    /// </summary>
    /// <exception cref="JavaException">The text is not a number.</exception>
    public static double ParseDouble(string text)
    {
        var trimmed = JavaString.Trim(text).AsSpan();
        var sign = trimmed is ['-', ..] ? -1.0 : 1.0;
        var digits = trimmed is ['-', ..] or ['+', ..] ? trimmed[1..] : trimmed;
        if (digits is "NaN")
        {
            return double.NaN;
        }

        if (digits is "Infinity")
        {
            return sign * double.PositiveInfinity;
        }

        if (digits is [.., 'f' or 'F' or 'd' or 'D'] && !digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[..^1];
        }

        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return digits.Length > 0 && (char.IsAsciiDigit(digits[0]) || digits[0] == '.')
            && double.TryParse(digits, Styles, CultureInfo.InvariantCulture, out var value)
            ? sign * value
            : throw JavaException.NumberFormat(trimmed.IsEmpty ? "empty String" : $"For input string: \"{text}\"");
    }

    /// <summary>Does the same as Java's <c>Double.toHexString</c>.</summary>
    public static string ToHex(double value)
    {
        if (!double.IsFinite(value))
        {
            return JavaDouble.ToText(value);
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var fraction = bits & 0xfffffffffffffL;
        var exponent = (int)((bits >> 52) & 0x7ff);
        var sign = bits < 0 ? "-" : "";
        if (exponent == 0 && fraction == 0)
        {
            return sign + "0x0.0p0";
        }

        var hex = fraction.ToString("x13", CultureInfo.InvariantCulture).TrimEnd('0');
        var power = (exponent == 0 ? -1022 : exponent - 1023).ToString(CultureInfo.InvariantCulture);
        return $"{sign}0x{(exponent == 0 ? 0 : 1)}.{(hex.Length == 0 ? "0" : hex)}p{power}";
    }
}
