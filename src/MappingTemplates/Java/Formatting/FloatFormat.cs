using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Java.Formatting;

/// <summary><c>%f</c>, <c>%e</c> and <c>%g</c>. Java rounds the decimal digits that it would print, not the exact value.</summary>
internal static class FloatFormat
{
    private const int DefaultPrecision = 6;

    public static string Format(FormatSpecifier specifier, object argument, Budget budget)
    {
        var value = argument switch
        {
            double number => number,
            float number => number,
            BigDecimal => 0,
            _ => throw JavaFormatter.Conversion(specifier, argument),
        };
        if (!double.IsFinite(value))
        {
            return Special(specifier, value);
        }

        var exact = argument as BigDecimal ?? JavaDouble.ToDecimal(value, budget);
        var negative = argument is BigDecimal ? exact.Sign < 0 : double.IsNegative(value);
        var precision = specifier.Precision < 0 ? DefaultPrecision : specifier.Precision;
        var digits = specifier.Conversion switch
        {
            'f' => Fixed(specifier, exact.Abs(budget), precision, budget),
            'e' => Scientific(specifier, exact.Abs(budget), precision, budget),
            _ => General(specifier, exact.Abs(budget), Math.Max(1, precision), budget),
        };
        return JavaFormatter.Decorate(specifier, digits, negative);
    }

    private static string Special(FormatSpecifier specifier, double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        return value > 0 ? specifier.Has('+') ? "+Infinity" : specifier.Has(' ') ? " Infinity" : "Infinity"
            : specifier.Has('(') ? "(Infinity)" : "-Infinity";
    }

    private static string Fixed(FormatSpecifier specifier, BigDecimal value, int precision, Budget budget)
    {
        var text = value.SetScale(precision, JavaRounding.HalfUp, budget).ToPlainString(budget);
        return precision == 0 && specifier.Has('#') ? text + "." : text;
    }

    private static string Scientific(FormatSpecifier specifier, BigDecimal value, int precision, Budget budget)
    {
        // The exponent of a zero comes from its scale.
        var exponent = -(long)value.Scale;
        var digits = new string('0', precision + 1);
        if (value.Sign != 0)
        {
            var rounded = value.SetScale(checked((int)(value.Scale - (value.Precision(budget) - 1L - precision))), JavaRounding.HalfUp, budget);
            digits = JavaInteger.ToText(rounded.Unscaled(budget), budget);
            exponent = digits.Length - 1L - rounded.Scale;
            digits = digits[..(precision + 1)];
        }

        var point = precision > 0 || specifier.Has('#') ? "." : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{point}{digits.AsSpan(1)}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string General(FormatSpecifier specifier, BigDecimal value, int precision, Budget budget)
    {
        if (value.Sign == 0)
        {
            return value.Scale == 0 ? Fixed(specifier, value, precision - 1, budget) : Scientific(specifier, value, precision - 1, budget);
        }

        // A value that, after rounding to the precision, is between 0.0001 and 10^precision is written without an exponent.
        var scale = checked((int)(value.Scale - ((long)value.Precision(budget) - precision)));
        var rounded = value.SetScale(scale, JavaRounding.HalfUp, budget);
        var exponent = rounded.Precision(budget) - 1L - rounded.Scale;
        return exponent >= -4 && exponent < precision
            ? Fixed(specifier, value, (int)(precision - exponent - 1), budget)
            : Scientific(specifier, value, precision - 1, budget);
    }
}
