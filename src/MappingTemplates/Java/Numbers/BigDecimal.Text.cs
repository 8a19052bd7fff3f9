using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <content>Parses and formats numbers.</content>
internal sealed partial class BigDecimal
{
    /// <summary>Does the same as Java's <c>new BigDecimal(text)</c>: parses digits with an optional sign, point and exponent.</summary>
    /// <exception cref="JavaException">The text is not a number.</exception>
    public static BigDecimal Parse(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('e', 'E');
        var mantissa = end < 0 ? text : text[..end];
        var exponent = end < 0 ? 0 : ParseExponent(text[(end + 1)..]);
        var negative = mantissa is ['-', ..];
        if (mantissa is ['-' or '+', ..])
        {
            mantissa = mantissa[1..];
        }

        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? default : mantissa[(point + 1)..];
        var whole = point < 0 ? mantissa : mantissa[..point];
        if (whole.Length + fraction.Length == 0 || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            throw JavaException.NumberFormat("not a number");
        }

        var digits = string.Concat(whole, fraction).TrimStart('0');
        var scale = fraction.Length - exponent;
        return scale is <= int.MaxValue and >= int.MinValue
            ? new BigDecimal(negative, digits.Length == 0 ? "0" : digits, (int)scale)
            : throw JavaException.NumberFormat("Scale out of range.");
    }

    /// <summary>Does the same as Java's <c>toString()</c>, also where Java writes an exponent.</summary>
    public string ToText(Budget budget)
    {
        var digits = Digits(budget);
        if (_scale == 0)
        {
            return Sign < 0 ? "-" + digits : digits;
        }

        var adjusted = digits.Length - 1 - (long)_scale;
        if (_scale > 0 && adjusted >= -6)
        {
            return ToPlainString(budget);
        }

        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        var exponent = adjusted == 0 ? "" : (adjusted > 0 ? "E+" : "E") + adjusted.ToString(CultureInfo.InvariantCulture);
        return $"{(Sign < 0 ? "-" : "")}{digits[0]}{fraction}{exponent}";
    }

    /// <summary>Does the same as Java's <c>toEngineeringString()</c>, whose exponents are multiples of three.</summary>
    public string ToEngineeringString(Budget budget)
    {
        var digits = Digits(budget);
        var adjusted = digits.Length - 1 - (long)_scale;
        if (_scale >= 0 && adjusted >= -6)
        {
            return ToText(budget);
        }

        var whole = (int)(((adjusted % 3) + 3) % 3) + 1;
        var exponent = adjusted - whole + 1;
        if (Sign == 0 && whole > 1)
        {
            digits = whole == 2 ? "0.00" : "0.0";
            exponent += 3;
        }
        else if (Sign != 0)
        {
            digits = whole >= digits.Length ? digits.PadRight(whole, '0') : digits.Insert(whole, ".");
        }

        var sign = Sign < 0 ? "-" : "";
        return exponent == 0
            ? sign + digits
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}{(exponent > 0 ? "E+" : "E")}{exponent}");
    }

    /// <summary>Does the same as Java's <c>toPlainString()</c>.</summary>
    /// <exception cref="JavaException">The text would have far too many digits.</exception>
    public string ToPlainString(Budget budget)
    {
        var digits = Digits(budget);
        if ((_scale > MaxPower && _scale > digits.Length) || _scale < -MaxPower)
        {
            throw new JavaException("ArithmeticException", "a number has too many digits");
        }

        var sign = Sign < 0 ? "-" : "";
        if (_scale <= 0)
        {
            return Sign == 0 ? "0" : sign + digits + new string('0', -_scale);
        }

        digits = digits.PadLeft(_scale + 1, '0');
        return $"{sign}{digits.AsSpan(0, digits.Length - _scale)}.{digits.AsSpan(digits.Length - _scale)}";
    }

    private static long ParseExponent(ReadOnlySpan<char> text)
    {
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || digits.TrimStart('0').Length > 10)
        {
            throw JavaException.NumberFormat("The exponent has no digits, or too many.");
        }

        var exponent = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return text[0] == '-' ? -exponent : exponent;
    }
}
