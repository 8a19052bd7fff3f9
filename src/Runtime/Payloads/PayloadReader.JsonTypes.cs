using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Reads values within a body that JSON writes as strings, in System.Text.Json's formats.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads a string of one character.</summary>
    public char ReadChar()
    {
        Span<char> chars = stackalloc char[2];
        return TryText() && Utf8Text.TryTranscode(_text, chars, out var length, allowZero: true) && length == 1 ? chars[0] : Refuse<char>();
    }

    /// <summary>Reads a GUID with hyphens.</summary>
    public Guid ReadGuid() => _json.TokenType == JsonTokenType.String && _json.TryGetGuid(out var value) ? value : Refuse<Guid>();

    /// <summary>Reads an ISO 8601 date and time.</summary>
    public DateTime ReadDateTime() => _json.TokenType == JsonTokenType.String && _json.TryGetDateTime(out var value) ? value : Refuse<DateTime>();

    /// <summary>
    /// Reads an ISO 8601 date and time, or a number of seconds since 1970-01-01 UTC, as <c>DateTimeConverter</c> of
    /// Amazon.Lambda.Serialization.SystemTextJson does.
    /// </summary>
    public DateTime ReadDateTimeOrUnixTime()
    {
        if (!IsNumber)
        {
            return ReadDateTime();
        }

        return _json.TryGetDouble(out var seconds) && seconds >= MinUnixTime && seconds <= MaxUnixTime
            ? DateTime.UnixEpoch.AddSeconds(seconds)
            : Refuse<DateTime>();
    }

    /// <summary>Reads an ISO 8601 date and time with its offset.</summary>
    public DateTimeOffset ReadDateTimeOffset() =>
        _json.TokenType == JsonTokenType.String && _json.TryGetDateTimeOffset(out var value) ? value : Refuse<DateTimeOffset>();

    /// <summary>Reads a date such as <c>2026-01-31</c>.</summary>
    public DateOnly ReadDateOnly()
    {
        Span<char> chars = stackalloc char[MaxChars];
        return TryText() && Utf8Text.TryTranscode(_text, chars, out var length)
            && DateOnly.TryParseExact(chars[..length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
                ? value
                : Refuse<DateOnly>();
    }

    /// <summary>Reads a time of day such as <c>23:59</c> or <c>23:59:59</c>, with up to seven decimal places of the second.</summary>
    public TimeOnly ReadTimeOnly() =>
        TryTimeSpan(out var value) && _text[0] != '-' && value < TimeSpan.FromDays(1)
            && _text.IndexOfAny((byte)':', (byte)'.') is > 0 and var separator && _text[separator] == ':'
            ? TimeOnly.FromTimeSpan(value)
            : Refuse<TimeOnly>();

    /// <summary>Reads a time span such as <c>1.23:59:59</c>, with up to seven decimal places of the second.</summary>
    public TimeSpan ReadTimeSpan() => TryTimeSpan(out var value) ? value : Refuse<TimeSpan>();

    /// <summary>Reads a relative or absolute URI.</summary>
    public Uri? ReadUri() =>
        _json.TokenType == JsonTokenType.String && Uri.TryCreate(ReadString(), UriKind.RelativeOrAbsolute, out var value) ? value : Refuse<Uri>();

    /// <summary>Reads a version such as <c>1.2</c>, <c>1.2.3</c> or <c>1.2.3.4</c>.</summary>
    public Version? ReadVersion()
    {
        Span<char> chars = stackalloc char[MaxChars];
        return TryText() && Utf8Text.TryTranscode(_text, chars, out var length)
            && length > 0 && char.IsAsciiDigit(chars[0]) && char.IsAsciiDigit(chars[length - 1])
            && Version.TryParse(chars[..length], out var value) ? value : Refuse<Version>();
    }

    /// <summary>Reads bytes from base64.</summary>
    public byte[]? ReadBytes() => _json.TokenType == JsonTokenType.String && _json.TryGetBytesFromBase64(out var value) ? value : Refuse<byte[]>();

    // The first and the last whole second that a DateTime can have.
    private const double MinUnixTime = -62135596800;
    private const double MaxUnixTime = 253402300799;

    private bool TryTimeSpan(out TimeSpan value)
    {
        value = default;
        return TryText() && !_text.IsEmpty && (_text[0] == '-' || char.IsAsciiDigit((char)_text[0]))
            && Utf8Parser.TryParse(_text, out value, out var end, 'c') && end == _text.Length;
    }
}
