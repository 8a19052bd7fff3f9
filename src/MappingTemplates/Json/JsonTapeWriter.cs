using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>Writes a part of a document like <see cref="JsonWriter"/>, but without creating its values.</summary>
internal static class JsonTapeWriter
{
    // Each name is compared with those before it. With more members than this, a map costs less.
    private const int MaxMembers = 64;

    /// <summary>Appends the JSON of an entry.</summary>
    /// <exception cref="JavaException">The document is nested too deeply.</exception>
    public static void Append(TextSink sink, JsonTape tape, int entry, JsonStyle style, int depth, Budget budget)
    {
        switch (tape.Kind(entry))
        {
            case JsonTapeKind.Null:
                sink.Append("null");
                break;
            case JsonTapeKind.True:
                sink.Append("true");
                break;
            case JsonTapeKind.False:
                sink.Append("false");
                break;
            case JsonTapeKind.Text:
                JsonWriter.AppendString(sink, tape.Raw(entry), style);
                break;
            case JsonTapeKind.Integer when IsAsPrinted(tape.Raw(entry)):
                sink.Append(tape.Raw(entry));
                break;
            case JsonTapeKind.Float:
                JsonWriter.AppendDouble(sink, JsonNumbers.ParseDouble(tape.Raw(entry)));
                break;
            case JsonTapeKind.Object when HasPlainNames(tape, entry):
                AppendObject(sink, tape, entry, style, depth, budget);
                break;
            case JsonTapeKind.Object:
                JsonWriter.AppendRead(sink, (JavaMap)tape.Read(entry)!, style, depth, budget);
                break;
            case JsonTapeKind.Array:
                AppendArray(sink, tape, entry, style, depth, budget);
                break;
            default:
                JsonWriter.Append(sink, tape.Read(entry), style, depth, budget);
                break;
        }
    }

    private static void AppendObject(TextSink sink, JsonTape tape, int entry, JsonStyle style, int depth, Budget budget)
    {
        JavaValue.CheckDepth(depth);
        sink.Append('{');
        var end = tape.End(entry);
        for (var i = entry + 1; i < end; i = tape.After(i + 1))
        {
            if (i > entry + 1)
            {
                sink.Append(',');
            }

            JsonWriter.AppendString(sink, tape.Raw(i), style);
            sink.Append(':');
            Append(sink, tape, i + 1, style, depth + 1, budget);
        }

        sink.Append('}');
    }

    private static void AppendArray(TextSink sink, JsonTape tape, int entry, JsonStyle style, int depth, Budget budget)
    {
        JavaValue.CheckDepth(depth);
        sink.Append('[');
        var end = tape.End(entry);
        for (var i = entry + 1; i < end; i = tape.After(i))
        {
            if (i > entry + 1)
            {
                sink.Append(',');
            }

            Append(sink, tape, i, style, depth + 1, budget);
        }

        sink.Append(']');
    }

    // Integers such as "007" and "-0" are printed as 7 and 0, so they cannot be copied.
    private static bool IsAsPrinted(ReadOnlySpan<char> digits)
    {
        var first = digits[0] == '-' ? digits[1..] : digits;
        return first is [not '0', ..] || (first.Length == 1 && digits.Length == 1);
    }

    // Returns true if no name is repeated, and no name has escapes.
    private static bool HasPlainNames(JsonTape tape, int entry)
    {
        var end = tape.End(entry);
        var seen = 0UL;
        var count = 0;
        for (var i = entry + 1; i < end; i = tape.After(i + 1))
        {
            if (tape.Kind(i) == JsonTapeKind.Escaped || ++count > MaxMembers)
            {
                return false;
            }

            var name = tape.Raw(i);
            var bit = name.IsEmpty ? 1 : 1UL << ((name.Length * 7) + (name[0] * 3) + name[^1]);
            if ((seen & bit) != 0 && IsBefore(tape, entry, i))
            {
                return false;
            }

            seen |= bit;
        }

        return true;
    }

    private static bool IsBefore(JsonTape tape, int entry, int member)
    {
        for (var i = entry + 1; i < member; i = tape.After(i + 1))
        {
            if (tape.Raw(i).SequenceEqual(tape.Raw(member)))
            {
                return true;
            }
        }

        return false;
    }
}
