using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <summary>Writes values for which <see cref="Utf8JsonWriter"/> has no method, in System.Text.Json's formats. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ValueWriter
{
    private const int MaxLength = 64;

    /// <summary>Writes a string of one character.</summary>
    public static void Write(Utf8JsonWriter writer, char value) => writer.WriteStringValue(new ReadOnlySpan<char>(in value));

    /// <summary>Writes a date such as <c>2026-01-31</c>.</summary>
    public static void Write(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a time of day such as <c>23:59:59</c>. The fraction of the second is written only if it is not zero.</summary>
    public static void Write(Utf8JsonWriter writer, TimeOnly value) => Write(writer, value.ToTimeSpan());

    /// <summary>Writes a time span such as <c>1.23:59:59</c>. The fraction of the second is written only if it is not zero.</summary>
    public static void Write(Utf8JsonWriter writer, TimeSpan value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, "c", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes the URI as it was given.</summary>
    public static void Write(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value.OriginalString);

    /// <summary>Writes a string such as <c>1.2.3</c>.</summary>
    public static void Write(Utf8JsonWriter writer, Version value) => writer.WriteStringValue(value.ToString());

    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter writer, Half value) => WriteRaw(writer, value);

    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter writer, Int128 value) => WriteRaw(writer, value);

    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter writer, UInt128 value) => WriteRaw(writer, value);

    /// <summary>Writes the JSON of the element; null for an undefined element.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Writes the JSON that the console's "Method Request passthrough" template makes.</summary>
    public static void Write(Utf8JsonWriter writer, MethodRequest value)
    {
        writer.WriteStartObject();
        writer.WriteString(MethodRequestContract.MethodUtf8, value.Method);
        WriteTexts(writer, MethodRequestContract.AuthContextUtf8, value.AuthContext);
        writer.WritePropertyName(MethodRequestContract.BodyUtf8);
        Write(writer, value.Body);
        writer.WriteStartObject(MethodRequestContract.ParamsUtf8);
        WriteTexts(writer, MethodRequestContract.PathUtf8, value.Params.Path);
        WriteTexts(writer, MethodRequestContract.QueryStringUtf8, value.Params.QueryString);
        WriteTexts(writer, MethodRequestContract.HeaderUtf8, value.Params.Header);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }
}
