using System.Buffers.Text;
using System.Globalization;

namespace Sluice.Runtime;

/// <content>Parses text values of further types as ASP.NET Core's minimal APIs do.</content>
public ref partial struct PayloadReader
{
    /// <summary>The longest text that is parsed, in characters. No value of these types is as long.</summary>
    private const int MaxChars = 128;

    /// <summary>Parses the text as a GUID in any of .NET's formats.</summary>
    public Guid ParseGuid()
    {
        if (Utf8Parser.TryParse(_text, out Guid usual, out var end) && end == _text.Length)
        {
            return usual;
        }

        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length) && Guid.TryParse(chars[..length], out var value) ? value : Refuse<Guid>();
    }

    /// <summary>Parses the text as a date and time. If it has an offset, it is converted to UTC.</summary>
    public DateTime ParseDateTime()
    {
        const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && DateTime.TryParse(chars[..length], CultureInfo.InvariantCulture, Styles, out var value) ? value : Refuse<DateTime>();
    }

    /// <summary>Parses the text as a date and time. If it has no offset, it is taken as UTC.</summary>
    public DateTimeOffset ParseDateTimeOffset()
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && DateTimeOffset.TryParse(chars[..length], CultureInfo.InvariantCulture, Styles, out var value) ? value : Refuse<DateTimeOffset>();
    }

    /// <summary>Parses the text as a date.</summary>
    public DateOnly ParseDateOnly()
    {
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && DateOnly.TryParse(chars[..length], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var value) ? value : Refuse<DateOnly>();
    }

    /// <summary>Parses the text as a time of day.</summary>
    public TimeOnly ParseTimeOnly()
    {
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && TimeOnly.TryParse(chars[..length], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var value) ? value : Refuse<TimeOnly>();
    }

    /// <summary>Parses the text as a time span.</summary>
    public TimeSpan ParseTimeSpan()
    {
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && TimeSpan.TryParse(chars[..length], CultureInfo.InvariantCulture, out var value) ? value : Refuse<TimeSpan>();
    }

    /// <summary>Parses the text as a relative or absolute URI.</summary>
    public Uri? ParseUri() => Uri.TryCreate(ParseString(), UriKind.RelativeOrAbsolute, out var value) ? value : Refuse<Uri>();
}
