using System.Buffers;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>Writes Java values as JSON, as json-smart does.</summary>
internal static class JsonWriter
{
    private static readonly SearchValues<char> EscapedInput = SearchValues.Create(Escaped(""));
    private static readonly SearchValues<char> EscapedText = SearchValues.Create(Escaped("/"));

    public static string ToText(object? value, JsonStyle style, Budget budget)
    {
        using var sink = new StringSink(budget.MaxLength);
        Append(sink, value, style, 0, budget);
        return sink.ToString();
    }

    /// <summary>Appends the JSON of a value.</summary>
    /// <exception cref="JavaException">Collections are nested too deeply, or a map has a null key.</exception>
    public static void Append(TextSink sink, object? value, JsonStyle style, int depth, Budget budget)
    {
        switch (value)
        {
            case null:
                sink.Append("null");
                break;
            case string text:
                AppendString(sink, text, style);
                break;
            case JavaMap map:
                AppendMap(sink, map, style, depth, budget);
                break;
            case JavaCollection items:
                AppendItems(sink, items is JavaList list ? list.Items : items.ToArray(budget), style, depth, budget);
                break;
            case JavaArray array:
                AppendItems(sink, array.Items, style, depth, budget);
                break;
            case double number:
                AppendDouble(sink, number);
                break;
            case float.PositiveInfinity or float.NegativeInfinity:
                sink.Append("null");
                break;
            case JavaEntry or ClassValue:
                throw new JavaException("IllegalAccessError", "json-smart cannot read a java.util.Map.Entry or a java.lang.Class");
            case IMapHolder { Map: var map }:
                AppendMap(sink, map, style, depth, budget);
                break;
            case JavaObject or char:
                // json-smart treats any other object as a bean without properties.
                sink.Append("{}");
                break;
            default:
                JavaValue.Append(sink, value, depth, budget);
                break;
        }
    }

    public static void AppendString(TextSink sink, ReadOnlySpan<char> text, JsonStyle style)
    {
        sink.Append('"');
        var escaped = style == JsonStyle.Text ? EscapedText : EscapedInput;
        for (var i = text.IndexOfAny(escaped); i >= 0; i = text.IndexOfAny(escaped))
        {
            sink.Append(text[..i]);
            AppendEscape(sink, text[i]);
            text = text[(i + 1)..];
        }

        sink.Append(text);
        sink.Append('"');
    }

    public static void AppendDouble(TextSink sink, double number)
    {
        if (double.IsInfinity(number))
        {
            sink.Append("null");
        }
        else
        {
            JavaValue.Append(sink, number);
        }
    }

    private static void AppendMap(TextSink sink, JavaMap map, JsonStyle style, int depth, Budget budget)
    {
        if (map.IsUnread(out var unread, out var entry) && unread.Document is JsonTape tape)
        {
            JsonTapeWriter.Append(sink, tape, entry, style, depth, budget);
            return;
        }

        AppendRead(sink, map, style, depth, budget);
    }

    /// <summary>Appends a map whose members have been created, or which is not an unchanged object of a document.</summary>
    public static void AppendRead(TextSink sink, JavaMap map, JsonStyle style, int depth, Budget budget)
    {
        JavaValue.CheckDepth(depth);
        sink.Append('{');
        var position = 0;
        for (var first = true; map.MoveNext(ref position, out var key, out var value, budget); first = false)
        {
            if (!first)
            {
                sink.Append(',');
            }

            AppendString(sink, key is null ? throw JavaException.NullPointer() : JavaValue.ToText(key, budget), style);
            sink.Append(':');
            Append(sink, value, style, depth + 1, budget);
        }

        sink.Append('}');
    }

    private static void AppendItems(TextSink sink, ReadOnlySpan<object?> items, JsonStyle style, int depth, Budget budget)
    {
        JavaValue.CheckDepth(depth);
        sink.Append('[');
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                sink.Append(',');
            }

            Append(sink, items[i], style, depth + 1, budget);
        }

        sink.Append(']');
    }

    private static void AppendEscape(TextSink sink, char value)
    {
        sink.Append('\\');
        switch (value)
        {
            case '"' or '\\' or '/':
                sink.Append(value);
                break;
            case '\b':
                sink.Append('b');
                break;
            case '\f':
                sink.Append('f');
                break;
            case '\n':
                sink.Append('n');
                break;
            case '\r':
                sink.Append('r');
                break;
            case '\t':
                sink.Append('t');
                break;
            default:
                sink.Append('u');
                Span<char> hex = stackalloc char[4];
                _ = ((int)value).TryFormat(hex, out _, "X4", System.Globalization.CultureInfo.InvariantCulture);
                sink.Append(hex);
                break;
        }
    }

    private static string Escaped(string more)
    {
        var ranges = Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Concat(Enumerable.Range(0x2000, 0x100));
        return string.Concat(ranges.Select(c => (char)c)) + "\"\\" + more;
    }
}
