using System.Globalization;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Writes numbers in quotes, by name, and of types that the JSON writer does not support.</content>
public static partial class ValueWriter
{
    /// <summary>Writes a number in quotes.</summary>
    public static void WriteQuoted<T>(Utf8JsonWriter writer, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a number, or its name, such as <c>NaN</c>, if it is not finite.</summary>
    public static void WriteNamed(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            WriteQuoted(writer, value);
        }
    }

    /// <summary>Writes a number, or its name, such as <c>NaN</c>, if it is not finite.</summary>
    public static void WriteNamed(Utf8JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            WriteQuoted(writer, value);
        }
    }

    /// <summary>Writes a number, or its name, such as <c>NaN</c>, if it is not finite.</summary>
    public static void WriteNamed(Utf8JsonWriter writer, Half value)
    {
        if (Half.IsFinite(value))
        {
            Write(writer, value);
        }
        else
        {
            WriteQuoted(writer, value);
        }
    }

    private static void WriteRaw<T>(Utf8JsonWriter writer, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteRawValue(text[..length]);
    }
}
