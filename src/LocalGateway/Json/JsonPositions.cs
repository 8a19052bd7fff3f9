using System.Globalization;
using System.Text.Json;

namespace Sluice.LocalGateway.Json;

/// <summary>Finds the positions of the values in a JSON text.</summary>
internal static class JsonPositions
{
    /// <summary>Returns the position of each value by its path. The position of a member is the position of its name.</summary>
    /// <param name="utf8">A text that is JSON.</param>
    /// <param name="maxDepth">The largest depth of nesting.</param>
    public static IReadOnlyDictionary<string, FilePosition> Of(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var positions = new Dictionary<string, FilePosition>(StringComparer.Ordinal);
        var open = new Stack<(string Path, int Index)>();
        var reader = new Utf8JsonReader(utf8, new() { MaxDepth = maxDepth });
        var lines = new Lines();
        string? member = null;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            var position = lines.At(utf8, (int)reader.TokenStartIndex);
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                member = open.Peek().Path + JsonPlace.StepOf(reader.GetString()!);
                positions[member] = position;
                continue;
            }

            var path = member ?? Next(open);
            positions.TryAdd(path, position);
            member = null;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push((path, 0));
            }
        }

        return positions;
    }

    private static string Next(Stack<(string Path, int Index)> open)
    {
        if (!open.TryPop(out var list))
        {
            return "$";
        }

        open.Push(list with { Index = list.Index + 1 });
        return $"{list.Path}[{list.Index.ToString(CultureInfo.InvariantCulture)}]";
    }

    /// <summary>Counts lines while the text is read from its start to its end.</summary>
    private sealed class Lines
    {
        private int _line = 1;
        private int _column = 1;
        private int _seen;

        public FilePosition At(ReadOnlySpan<byte> utf8, int index)
        {
            foreach (var part in utf8[_seen..index])
            {
                if (part == '\n')
                {
                    _line++;
                    _column = 1;
                }
                else
                {
                    _column += Characters(part);
                }
            }

            _seen = index;
            return new(_line, _column);
        }

        // The first byte of a character says how many bytes follow. A character of four bytes is two characters of UTF-16.
        private static int Characters(byte part) => part >= 0xF0 ? 2 : (part & 0xC0) == 0x80 ? 0 : 1;
    }
}
