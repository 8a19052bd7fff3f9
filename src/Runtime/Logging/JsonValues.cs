using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.Runtime;

/// <summary>
/// Writes values as JSON without reflection: numbers, booleans, lists and dictionaries keep their form, and everything else becomes its text. Each call
/// writes exactly one value, whatever the value's own code does.
/// </summary>
internal static class JsonValues
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        var left = LogText.MaxItems;
        Write(writer, value, 0, ref left);
    }

    private static void Write(Utf8JsonWriter writer, object? value, int depth, ref int left)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool isTrue:
                writer.WriteBooleanValue(isTrue);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case uint number:
                writer.WriteNumberValue(number);
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case short or ushort or byte or sbyte:
                writer.WriteNumberValue(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case JsonElement element:
                WriteElement(writer, element);
                break;
            case byte[] or JsonNode:
                writer.WriteStringValue(LogText.Of(value));
                break;
            case IEnumerable when depth < LogText.MaxDepth && LogScope.Members(value) is { } members:
                WriteObject(writer, members, depth, ref left);
                break;
            case IEnumerable items when depth < LogText.MaxDepth:
                WriteArray(writer, items, depth, ref left);
                break;
            default:
                writer.WriteStringValue(LogText.Of(value, depth, ref left));
                break;
        }
    }

    private static void WriteElement(Utf8JsonWriter writer, JsonElement element)
    {
        JsonElement copy;
        try
        {
            copy = element.Clone();
        }
        catch (Exception)
        {
            // The document of the element has been disposed.
            writer.WriteNullValue();
            return;
        }

        if (copy.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

        copy.WriteTo(writer);
    }

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable items, int depth, ref int left)
    {
        writer.WriteStartArray();
        try
        {
            foreach (var item in items)
            {
                if (--left < 0)
                {
                    break;
                }

                Write(writer, item, depth + 1, ref left);
            }
        }
        catch (Exception)
        {
            // The sequence threw. What was read of it stays in the log.
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members, int depth, ref int left)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        try
        {
            foreach (var (key, value) in members)
            {
                if (--left < 0)
                {
                    break;
                }

                var name = JsonMembers.Valid(key ?? "");
                if (names.Add(name))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value, depth + 1, ref left);
                }
            }
        }
        catch (Exception)
        {
            // The sequence threw. What was read of it stays in the log.
        }

        writer.WriteEndObject();
    }
}
