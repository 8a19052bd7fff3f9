using System.Buffers.Text;
using System.Globalization;

namespace Sluice.Runtime;

/// <content>Text values of the types that parse characters, as ASP.NET Core's minimal APIs parse them.</content>
public ref partial struct PayloadReader
{
    /// <summary>Longer than any value of these types.</summary>
    private const int MaxChars = 128;

    /// <summary>The text as a Guid in any of its formats.</summary>
    public Guid ParseGuid()
    {
        if (Utf8Parser.TryParse(_text, out Guid usual, out var end) && end == _text.Length)
        {
            return usual;
        }

        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length) && Guid.TryParse(chars[..length], out var value) ? value : Refuse<Guid>();
    }

    /// <summary>The text as a date and time; one with an offset becomes UTC.</summary>
    public DateTime ParseDateTime()
    {
        const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && DateTime.TryParse(chars[..length], CultureInfo.InvariantCulture, Styles, out var value) ? value : Refuse<DateTime>();
    }

    /// <summary>The text as a date and time; one without an offset is UTC.</summary>
    public DateTimeOffset ParseDateTimeOffset()
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && DateTimeOffset.TryParse(chars[..length], CultureInfo.InvariantCulture, Styles, out var value) ? value : Refuse<DateTimeOffset>();
    }

    /// <summary>The text as a date.</summary>
    public DateOnly ParseDateOnly()
    {
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && DateOnly.TryParse(chars[..length], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var value) ? value : Refuse<DateOnly>();
    }

    /// <summary>The text as a time of day.</summary>
    public TimeOnly ParseTimeOnly()
    {
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && TimeOnly.TryParse(chars[..length], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var value) ? value : Refuse<TimeOnly>();
    }

    /// <summary>The text as a span of time.</summary>
    public TimeSpan ParseTimeSpan()
    {
        Span<char> chars = stackalloc char[MaxChars];
        return Utf8Text.TryTranscode(_text, chars, out var length)
            && TimeSpan.TryParse(chars[..length], CultureInfo.InvariantCulture, out var value) ? value : Refuse<TimeSpan>();
    }

    /// <summary>The text as a relative or absolute URI.</summary>
    public Uri? ParseUri() => Uri.TryCreate(ParseString(), UriKind.RelativeOrAbsolute, out var value) ? value : Refuse<Uri>();
}
