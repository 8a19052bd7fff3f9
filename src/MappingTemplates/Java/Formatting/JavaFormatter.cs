using System.Globalization;
using System.Numerics;
using System.Text;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Strings;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Formatting;

/// <summary>Java's <c>String.format</c> without the conversions for dates and for hexadecimal floating point.</summary>
internal static class JavaFormatter
{
    /// <summary>Formats the arguments.</summary>
    /// <exception cref="JavaException">The format is malformed, or an argument does not fit.</exception>
    /// <exception cref="TextTooLongException">The result would be longer than the limit.</exception>
    public static string Format(string format, ReadOnlySpan<object?> arguments, Budget budget)
    {
        using var sink = new StringSink(budget.MaxLength);
        var (next, last) = (0, -1);
        for (var i = 0; i < format.Length;)
        {
            var percent = format.IndexOf('%', i);
            sink.Append(format.AsSpan(i, (percent < 0 ? format.Length : percent) - i));
            if (percent < 0)
            {
                break;
            }

            i = percent + 1;
            var specifier = FormatSpecifierReader.Read(format, ref i);
            if (specifier.Conversion is '%' or 'n')
            {
                AppendFixed(sink, specifier, budget.MaxLength);
                continue;
            }

            last = specifier.Index switch
            {
                -1 => last,
                0 => next++,
                _ => specifier.Index - 1,
            };
            if ((uint)last >= (uint)arguments.Length)
            {
                throw new JavaException("MissingFormatArgumentException", $"Format specifier '{format[percent..i]}'");
            }

            AppendPadded(sink, Convert(specifier, arguments[last], budget), specifier, budget.MaxLength);
        }

        return sink.ToString();
    }

    private static void AppendFixed(StringSink sink, FormatSpecifier specifier, int maxLength)
    {
        if (specifier.Index < 0)
        {
            throw new JavaException("IllegalFormatFlagsException", "Flags = '<'");
        }

        if (specifier.Conversion == 'n')
        {
            sink.Append(specifier is { Width: < 0, Precision: < 0, Flags: "" } ? '\n' : throw Mismatch(specifier));
        }
        else
        {
            AppendPadded(sink, specifier is { Precision: < 0, Flags: "" or "-" } ? "%" : throw Mismatch(specifier), specifier, maxLength);
        }
    }

    private static string Convert(FormatSpecifier specifier, object? argument, Budget budget)
    {
        switch (specifier.Conversion)
        {
            case 's':
                return Text(specifier, JavaValue.ToText(argument, budget));
            case 'b':
                return Text(specifier, argument is null or false ? "false" : "true");
            case 'h':
                return Text(specifier, argument is null ? "null" : JavaValue.HashCode(argument, budget).ToString("x", CultureInfo.InvariantCulture));
            case 'c':
                return Character(specifier, argument);
            case 'd' or 'o' or 'x':
                CheckNumber(specifier);
                if (specifier.Precision >= 0)
                {
                    throw new JavaException("IllegalFormatPrecisionException", specifier.Precision.ToString(CultureInfo.InvariantCulture));
                }

                return argument is null ? "null" : IntegerFormat.Format(specifier, argument, budget);
            default:
                CheckNumber(specifier);
                if (specifier.Precision > budget.MaxLength)
                {
                    throw new TextTooLongException(budget.MaxLength);
                }

                return argument is null ? Text(specifier with { Flags = "" }, "null") : FloatFormat.Format(specifier, argument, budget);
        }
    }

    private static string Text(FormatSpecifier specifier, string text) => specifier.Flags.Trim('-').Length > 0
        ? throw Mismatch(specifier)
        : specifier.Precision >= 0 && specifier.Precision < text.Length ? text[..specifier.Precision] : text;

    private static string Character(FormatSpecifier specifier, object? argument) => specifier.Precision >= 0 || specifier.Flags.Trim('-').Length > 0
        ? throw Mismatch(specifier)
        : argument switch
        {
            null => "null",
            char c => c.ToString(),
            int codePoint when codePoint is >= 0 and <= 0x10ffff =>
                codePoint <= char.MaxValue ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint),
            int codePoint => throw new JavaException("IllegalFormatCodePointException", $"Code point = 0x{codePoint:x}"),
            _ => throw Conversion(specifier, argument),
        };

    private static void CheckNumber(FormatSpecifier specifier)
    {
        if ((specifier.Has('#') && specifier.Conversion is 'd' or 'g') || (specifier.Has(',') && specifier.Conversion is 'e' or 'o' or 'x'))
        {
            throw Mismatch(specifier);
        }

        if ((specifier.Has('-') && specifier.Has('0')) || (specifier.Has('+') && specifier.Has(' ')))
        {
            throw new JavaException("IllegalFormatFlagsException", $"Flags = '{specifier.Flags}'");
        }

        if (specifier.Width < 0 && (specifier.Has('-') || specifier.Has('0')))
        {
            throw new JavaException("MissingFormatWidthException", specifier.Conversion.ToString());
        }
    }

    private static void AppendPadded(StringSink sink, string text, FormatSpecifier specifier, int maxLength)
    {
        if (specifier.Width > maxLength)
        {
            throw new TextTooLongException(maxLength);
        }

        if (specifier.Width < 0 && specifier.Has('-'))
        {
            throw new JavaException("MissingFormatWidthException", specifier.Conversion.ToString());
        }

        text = specifier.Upper ? JavaCase.ToUpper(text) : text;
        sink.Append(specifier.Has('-') ? text.PadRight(Math.Max(0, specifier.Width)) : text.PadLeft(Math.Max(0, specifier.Width)));
    }

    internal static JavaException Mismatch(FormatSpecifier specifier) =>
        new("FormatFlagsConversionMismatchException", $"Conversion = {specifier.Conversion}, Flags = {specifier.Flags}");

    internal static JavaException Conversion(FormatSpecifier specifier, object argument) =>
        new("IllegalFormatConversionException", $"{specifier.Conversion} != {argument.GetType().Name}");

    /// <summary>Adds the sign, grouping and zeros to a number. <paramref name="digits"/> has no sign.</summary>
    internal static string Decorate(FormatSpecifier specifier, string digits, bool negative)
    {
        if (specifier.Has(','))
        {
            digits = Group(digits);
        }

        var before = !negative ? specifier.Has('+') ? "+" : specifier.Has(' ') ? " " : "" : specifier.Has('(') ? "(" : "-";
        var after = negative && specifier.Has('(') ? ")" : "";
        if (specifier.Has('0'))
        {
            digits = digits.PadLeft(Math.Max(0, specifier.Width - before.Length - after.Length), '0');
        }

        return before + digits + after;
    }

    private static string Group(string digits)
    {
        var end = digits.AsSpan().IndexOfAnyExceptInRange('0', '9');
        end = end < 0 ? digits.Length : end;
        var grouped = new StringBuilder(digits.Length + (digits.Length / 3));
        for (var i = 0; i < end; i++)
        {
            if (i > 0 && (end - i) % 3 == 0)
            {
                grouped.Append(',');
            }

            grouped.Append(digits[i]);
        }

        return grouped.Append(digits, end, digits.Length - end).ToString();
    }

    internal static BigInteger? AsInteger(object argument) => argument switch
    {
        int number => number,
        long number => number,
        BigInteger number => number,
        _ => null,
    };
}
