using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Sluice.LocalGateway.Json;

/// <summary>
/// Refuses at once what would fail later, wherever it is read: text that is no text (bytes that are not UTF-8, half of a surrogate pair),
/// and a name that stands twice in an object. What AWS makes of them is not recorded.
/// </summary>
internal static class JsonTextCheck
{
    /// <exception cref="DocumentException">There is such a text.</exception>
    /// <exception cref="JsonException">It is not JSON, or nested too deeply.</exception>
    public static void Check(ReadOnlySpan<byte> utf8, string file, int maxDepth)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new DocumentException(file, "$", "the file is not in UTF-8. Save it as UTF-8.");
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
                    var name = Text(ref reader, file, steps);
                    if (!steps.Peek().Enter(name))
                    {
                        throw new DocumentException(file, PathOf(steps), "this name stands twice in its object, so one of the two values would be lost. Remove one.");
                    }

                    break;
                case JsonTokenType.String:
                    Next(steps);
                    Text(ref reader, file, steps);
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

    private static string Text(ref Utf8JsonReader reader, string file, Stack<Step> steps)
    {
        // Only an escape can be half of a pair, and most values need not be read at all.
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
            throw new DocumentException(file, PathOf(steps), $"{where} has half of a surrogate pair (\\ud800 to \\udfff), which is no character. Write both halves, or neither.", problem);
        }
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

    /// <summary>Where in an object or a list the reader is.</summary>
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
