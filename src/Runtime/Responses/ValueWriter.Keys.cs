using System.Globalization;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Writes keys of dictionaries as names of members.</content>
public static partial class ValueWriter
{
    /// <summary>Writes a number, GUID or time span as a name.</summary>
    public static void WriteKey<T>(Utf8JsonWriter writer, T value)
        where T : IUtf8SpanFormattable => WriteKey(writer, value, default);

    /// <summary>Writes <c>True</c> or <c>False</c> as a name, as System.Text.Json does.</summary>
    public static void WriteKey(Utf8JsonWriter writer, bool value) => writer.WritePropertyName(value ? "True"u8 : "False"u8);

    /// <summary>Writes a character as a name.</summary>
    public static void WriteKey(Utf8JsonWriter writer, char value) => writer.WritePropertyName(new ReadOnlySpan<char>(in value));

    /// <summary>Writes a date as a name.</summary>
    public static void WriteKey(Utf8JsonWriter writer, DateOnly value) => WriteKey(writer, value, "O");

    /// <summary>Writes a time of day as a name.</summary>
    public static void WriteKey(Utf8JsonWriter writer, TimeOnly value) => WriteKey(writer, value.ToTimeSpan(), default);

    /// <summary>Writes a date and time as a name.</summary>
    public static void WriteKey(Utf8JsonWriter writer, DateTime value) => WriteTrimmed(writer, value);

    /// <summary>Writes a date and time with its offset as a name.</summary>
    public static void WriteKey(Utf8JsonWriter writer, DateTimeOffset value) => WriteTrimmed(writer, value);

    /// <summary>Writes a URI as a name.</summary>
    public static void WriteKey(Utf8JsonWriter writer, Uri value) => writer.WritePropertyName(value.OriginalString);

    /// <summary>Writes a version as a name.</summary>
    public static void WriteKey(Utf8JsonWriter writer, Version value) => writer.WritePropertyName(value.ToString());

    private static void WriteKey<T>(Utf8JsonWriter writer, T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        writer.WritePropertyName(text[..length]);
    }

    // The JSON writer's values have no trailing zeros in the fraction of the second, so names have none either.
    private static void WriteTrimmed<T>(Utf8JsonWriter writer, T value)
        where T : IUtf8SpanFormattable
    {
        const int Seconds = 19;
        const int Fraction = 8;
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        var end = text.Slice(Seconds, Fraction).LastIndexOfAnyExcept((byte)'0', (byte)'.') + 1;
        text[(Seconds + Fraction)..length].CopyTo(text[(Seconds + end)..]);
        writer.WritePropertyName(text[..(length - Fraction + end)]);
    }
}
