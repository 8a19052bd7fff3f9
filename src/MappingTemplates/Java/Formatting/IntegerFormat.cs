using System.Globalization;
using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Java.Formatting;

/// <summary>
/// <c>%d</c>, <c>%o</c> and <c>%x</c>. The latter two show a negative int or long as its bits, and a negative BigInteger with a sign.
/// </summary>
internal static class IntegerFormat
{
    public static string Format(FormatSpecifier specifier, object argument, Budget budget)
    {
        var value = JavaFormatter.AsInteger(argument) ?? throw JavaFormatter.Conversion(specifier, argument);
        if (specifier.Conversion == 'd')
        {
            return JavaFormatter.Decorate(specifier, JavaInteger.ToText(BigInteger.Abs(value), budget), value.Sign < 0);
        }

        if (argument is not BigInteger && (specifier.Has('+') || specifier.Has(' ') || specifier.Has('(')))
        {
            throw JavaFormatter.Mismatch(specifier);
        }

        var bits = argument switch
        {
            int number => (uint)number,
            long number => (ulong)number,
            _ => BigInteger.Abs(value),
        };
        JavaInteger.SpendPass(bits, budget);
        var digits = specifier.Conversion == 'x' ? Hexadecimal(bits) : Octal(bits);
        var prefix = !specifier.Has('#') ? "" : specifier.Conversion == 'x' ? "0x" : "0";
        var negative = argument is BigInteger && value.Sign < 0;
        if (specifier.Has('0'))
        {
            var sign = argument is BigInteger && (negative || specifier.Has('+') || specifier.Has(' ')) ? 1 : 0;
            digits = digits.PadLeft(Math.Max(0, specifier.Width - prefix.Length - sign - (negative && specifier.Has('(') ? 1 : 0)), '0');
        }

        return JavaFormatter.Decorate(specifier, prefix + digits, negative);
    }

    private static string Hexadecimal(BigInteger value)
    {
        var digits = value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }

    // Three binary digits are one octal digit.
    private static string Octal(BigInteger value)
    {
        var bits = value.ToString("b", CultureInfo.InvariantCulture).TrimStart('0');
        if (bits.Length == 0)
        {
            return "0";
        }

        bits = bits.PadLeft((bits.Length + 2) / 3 * 3, '0');
        return string.Create(bits.Length / 3, bits, static (digits, bits) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = (char)('0' + ((bits[3 * i] - '0') * 4) + ((bits[(3 * i) + 1] - '0') * 2) + (bits[(3 * i) + 2] - '0'));
            }
        });
    }
}
