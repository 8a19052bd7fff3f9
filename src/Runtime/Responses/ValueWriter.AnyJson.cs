using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.Runtime;

/// <content>Writes values whose type is known only at run time.</content>
public static partial class ValueWriter
{
    /// <summary>Writes a text, number, date or JSON value, or a list or dictionary of such values.</summary>
    /// <param name="writer">The writer for the JSON.</param>
    /// <param name="value">A value of a type that needs no generated code.</param>
    /// <exception cref="NotSupportedException">The value has another type. Declare that type instead of <see cref="object"/>.</exception>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case float number: writer.WriteNumberValue(number); break;
            case uint number: writer.WriteNumberValue(number); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case short or ushort or byte or sbyte: writer.WriteNumberValue(Convert.ToInt32(value, null)); break;
            case Half number: Write(writer, number); break;
            case Int128 number: Write(writer, number); break;
            case UInt128 number: Write(writer, number); break;
            case char character: Write(writer, character); break;
            case Guid id: writer.WriteStringValue(id); break;
            case DateTime time: writer.WriteStringValue(time); break;
            case DateTimeOffset time: writer.WriteStringValue(time); break;
            case DateOnly date: Write(writer, date); break;
            case TimeOnly time: Write(writer, time); break;
            case TimeSpan span: Write(writer, span); break;
            case Uri uri: Write(writer, uri); break;
            case Version version: Write(writer, version); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case Memory<byte> bytes: writer.WriteBase64StringValue(bytes.Span); break;
            case ReadOnlyMemory<byte> bytes: writer.WriteBase64StringValue(bytes.Span); break;
            case JsonElement element: Write(writer, element); break;
            case JsonNode node: node.WriteTo(writer); break;
            case JsonDocument document: document.WriteTo(writer); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteObject(writer, members); break;
            case IDictionary map: WriteObject(writer, map); break;
            case Array { Rank: > 1 }: throw UnknownType(value);
            case IEnumerable items: WriteArray(writer, items); break;
            case { } other when other.GetType() == typeof(object): writer.WriteStartObject(); writer.WriteEndObject(); break;
            default: throw UnknownType(value);
        }
    }

    /// <summary>Writes extension data as members of the current object.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, JsonElement>>? members)
    {
        foreach (var (name, value) in members ?? [])
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
    }

    /// <summary>Writes extension data as members of the current object.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>>? members)
    {
        foreach (var (name, value) in members ?? [])
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
    }

    /// <summary>Writes extension data as members of the current object.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, JsonObject? members)
    {
        foreach (var (name, value) in members ?? [])
        {
            writer.WritePropertyName(name);
            Write(writer, (object?)value);
        }
    }

    /// <summary>Creates the exception for a value whose type is not declared.</summary>
    /// <param name="value">The value; not null.</param>
    public static NotSupportedException UnknownType(object value) =>
        new(
            $"Nothing declares that a value of {value?.GetType()} may be written here. "
            + "Declare it as the member's type, or with [JsonDerivedType] on that type.");

    /// <summary>Returns the names of an enum's flags, separated by commas; null if a bit has no name.</summary>
    /// <param name="value">The bits of the value.</param>
    /// <param name="bits">The bits of each member; members with many bits come before members with few.</param>
    /// <param name="names">The name of each member.</param>
    public static string? NamesOf(ulong value, ReadOnlySpan<ulong> bits, ReadOnlySpan<string> names)
    {
        if (value == 0)
        {
            return null;
        }

        string? text = null;
        for (var i = 0; i < bits.Length && value != 0; i++)
        {
            if (bits[i] != 0 && (value & bits[i]) == bits[i])
            {
                value &= ~bits[i];
                text = text is null ? names[i] : text + ", " + names[i];
            }
        }

        return value == 0 ? text : null;
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();
        WriteMembers(writer, members);
        writer.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter writer, IDictionary members)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry member in members)
        {
            writer.WritePropertyName(member.Key as string ?? throw UnknownType(members));
            Write(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    // The array can hold numbers and other structs: the enumerator returns each of them as an object, and no reflection is needed.
    private static void WriteArray(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }
}
