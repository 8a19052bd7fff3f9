using System.Globalization;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Json;

/// <content>Numbers: int, long or BigInteger; double, or BigDecimal where the text is longer than 18.</content>
internal ref partial struct JsonParser
{
    private const int LongestDouble = 18;
    private const int SurelyLong = 18;

    private object ReadNumber(JsonStops stops)
    {
        var start = _position;
        Read();
        SkipDigits();
        var isFloat = false;
        if (_current == '.')
        {
            isFloat = true;
            Read();
            SkipDigits();
        }

        if (_current is 'e' or 'E')
        {
            isFloat = true;
            Read();
            if (_current is not ('+' or '-' or >= '0' and <= '9'))
            {
                return ReadAsText(start, stops);
            }

            Read();
            SkipDigits();
        }

        var end = _position;
        SkipSpace();
        if (_current != End && _current < JsonStops.Limit && !stops.Contains(_current))
        {
            return ReadAsText(start, stops);
        }

        var text = _text.AsSpan(start, end - start);
        return isFloat ? ParseFloat(text) : ParseInteger(text);
    }

    private string ReadAsText(int start, JsonStops stops)
    {
        SkipTo(stops);
        return TrimmedFrom(start);
    }

    private readonly object ParseFloat(ReadOnlySpan<char> text)
    {
        // "1e+" and "-." pass the scan, and fail here as they do there.
        if (!char.IsAsciiDigit(text[^1]) && (text[^1] != '.' || text.Length < 2 || !char.IsAsciiDigit(text[^2])))
        {
            throw NotANumber();
        }

        try
        {
            return text.Length > LongestDouble
                ? BigDecimal.Parse(text)
                : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw NotANumber();
        }
        catch (JavaException)
        {
            throw NotANumber();
        }
    }

    private static object ParseInteger(ReadOnlySpan<char> text)
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

        var big = negative ? -JavaInteger.Parse(digits) : JavaInteger.Parse(digits);

        // json-smart looks at the length first: 20 digits with leading zeros stay big.
        return digits.Length == SurelyLong + 1 && big >= long.MinValue && big <= long.MaxValue ? Narrow((long)big) : big;
    }

    private static object Narrow(long value) => value is >= int.MinValue and <= int.MaxValue ? JavaInteger.Box((int)value) : value;

    private readonly JavaException NotANumber() => new("NumberFormatException", $"a number is broken at position {_position} of the JSON");
}
