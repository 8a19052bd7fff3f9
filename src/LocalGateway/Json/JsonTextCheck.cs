using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Sluice.LocalGateway.Json;

/// <summary>
/// Refuses JSON whose reading would fail later, at whatever place it is read: bytes that are not UTF-8, half of a surrogate pair, and a name that
/// occurs
/// twice in an object. It is not recorded what AWS makes of them.
/// </summary>
internal static class JsonTextCheck
{
    /// <summary>Checks a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="maxDepth">The largest depth of nesting.</param>
    /// <param name="isWritten">Whether a person wrote the file, so that messages name line and column.</param>
    /// <exception cref="DocumentException">The text has such a mistake.</exception>
    /// <exception cref="JsonException">The text is not JSON, or it is nested too deeply.</exception>
    public static void Check(ReadOnlySpan<byte> utf8, string file, int maxDepth, bool isWritten = false)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new DocumentException(
                file, "$", "the file is not in UTF-8. Save it as UTF-8.", null, isWritten ? PositionOf(utf8, ValidLength(utf8)) : null);
        }

        var reader = new Utf8JsonReader(utf8, new() { MaxDepth = maxDepth });
        var steps = new Stack<Step>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Next(steps);
                    steps.Push(new(reader.TokenType == JsonTokenType.StartObject));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    steps.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    var name = Text(ref reader, file, steps, isWritten ? utf8 : default);
                    if (!steps.Peek().Enter(name))
                    {
                        throw new DocumentException(
                            file, PathOf(steps), "this name occurs twice in its object, so one of the two values would be lost. Remove one.", null,
                            isWritten ? PositionOf(utf8, (int)reader.TokenStartIndex) : null);
                    }

                    break;
                case JsonTokenType.String:
                    Next(steps);
                    Text(ref reader, file, steps, isWritten ? utf8 : default);
                    break;
                default:
                    Next(steps);
                    break;
            }
        }
    }

    private static void Next(Stack<Step> steps)
    {
        if (steps.TryPeek(out var step))
        {
            step.Next();
        }
    }

    private static string Text(ref Utf8JsonReader reader, string file, Stack<Step> steps, ReadOnlySpan<byte> written)
    {
        // Only a string with escapes can have half of a surrogate pair, and most strings have none and need not be read.
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
        {
            return "";
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException problem)
        {
            var where = reader.TokenType == JsonTokenType.PropertyName ? "a name in this object" : "this text";
            throw new DocumentException(
                file,
                PathOf(steps),
                $"{where} has half of a surrogate pair (\\ud800 to \\udfff), which is no character. Write both halves, or neither.",
                problem,
                written.IsEmpty ? null : PositionOf(written, (int)reader.TokenStartIndex));
        }
    }

    private static FilePosition PositionOf(ReadOnlySpan<byte> utf8, int index)
    {
        var before = utf8[..index];
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    // The number of bytes before the first one that is not UTF-8.
    private static int ValidLength(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(utf8[length..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }

    private static string PathOf(Stack<Step> steps)
    {
        var path = new StringBuilder("$");
        foreach (var step in steps.Reverse())
        {
            step.AppendTo(path);
        }

        return path.ToString();
    }

    /// <summary>The current member of an object, or the current item of a list.</summary>
    private sealed class Step(bool isObject)
    {
        private readonly HashSet<string>? _names = isObject ? new(StringComparer.Ordinal) : null;
        private string? _name;
        private int _index = -1;

        public bool Enter(string name)
        {
            _name = name;
            return _names!.Add(name);
        }

        public void Next() => _index += isObject ? 0 : 1;

        public void AppendTo(StringBuilder path)
        {
            if (isObject)
            {
                path.Append(_name is null ? "" : JsonPlace.StepOf(_name));
            }
            else if (_index >= 0)
            {
                path.Append('[').Append(_index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }
    }
}
