using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Formatting;

/// <summary>Reads format specifiers of the form <c>%[index$][flags][width][.precision]conversion</c>.</summary>
internal static class FormatSpecifierReader
{
    private const string AllFlags = "-#+ 0,(<";

    /// <summary>Reads one format specifier.</summary>
    /// <param name="format">The format.</param>
    /// <param name="position">The position after the percent sign. It is moved past the conversion.</param>
    public static FormatSpecifier Read(string format, ref int position)
    {
        var index = 0;
        var start = position;
        if (TryReadNumber(format, ref position, out var number) && position < format.Length && format[position] == '$')
        {
            position++;
            index = number;
        }
        else
        {
            position = start;
        }

        var flags = ReadFlags(format, ref position);
        if (flags.Contains('<', StringComparison.Ordinal))
        {
            flags = flags.Replace("<", "", StringComparison.Ordinal);
            index = -1;
        }

        var width = TryReadNumber(format, ref position, out number) ? number : -1;
        var precision = -1;
        if (position < format.Length && format[position] == '.')
        {
            position++;
            precision = TryReadNumber(format, ref position, out number) ? number : throw Unknown(".");
        }

        if (position >= format.Length)
        {
            throw Unknown("%");
        }

        var conversion = format[position++];
        if (conversion is 't' or 'T' or 'a' or 'A')
        {
            throw new JavaException("UnsupportedOperationException", $"the conversion '%{conversion}' works on AWS, but not here");
        }

        return conversion is 'b' or 'B' or 'h' or 'H' or 's' or 'S' or 'c' or 'C' or 'd' or 'o' or 'x' or 'X' or 'e' or 'E' or 'f' or 'g' or 'G' or '%' or 'n'
            ? new FormatSpecifier(index, flags, width, precision, char.ToLowerInvariant(conversion), char.IsAsciiLetterUpper(conversion))
            : throw Unknown(conversion.ToString());
    }

    private static string ReadFlags(string format, ref int position)
    {
        var start = position;
        while (position < format.Length && AllFlags.Contains(format[position], StringComparison.Ordinal))
        {
            position++;
        }

        var flags = format[start..position];
        return flags.Distinct().Count() == flags.Length ? flags : throw new JavaException("DuplicateFormatFlagsException", $"Flags = '{flags}'");
    }

    // In Java a number does not start with 0, because 0 is a flag.
    private static bool TryReadNumber(string format, ref int position, out int number)
    {
        var start = position;
        while (position < format.Length && char.IsAsciiDigit(format[position]))
        {
            position++;
        }

        number = 0;
        if (position == start || (format[start] == '0' && (start == 0 || format[start - 1] != '.')))
        {
            position = start;
            return false;
        }

        return int.TryParse(format.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            ? true
            : throw new JavaException("IllegalFormatWidthException", format[start..position]);
    }

    private static JavaException Unknown(string conversion) => new("UnknownFormatConversionException", $"Conversion = '{conversion}'");
}
