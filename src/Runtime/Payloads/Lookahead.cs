using System.Buffers;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Finds a member of an object before the object is read. Nested objects would be searched once for each level. The search therefore remembers where
/// the objects and arrays end that it has skipped, so that all searches in a payload together take a time linear in its length.
/// </summary>
/// <remarks>
/// The search reads bytes and not tokens, because only then can it continue after the end of an object that it remembers. The reader validates the
/// same JSON afterwards.
/// </remarks>
internal sealed class Lookahead
{
    /// <summary>The ends of shorter objects, in bytes, are not remembered: they can have only a few levels, so they are searched again.</summary>
    private const int MinKept = 64;

    /// <summary>If more ends than this are remembered, their memory is released before the next invocation.</summary>
    private const int MaxKept = 4096;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(",}] \t\r\n"u8);

    private readonly int[] _starts = new int[BindingLimits.Depth + 1];
    private readonly Dictionary<int, int> _ends = [];

    /// <summary>Forgets all ends, for the next payload.</summary>
    public void Clear()
    {
        var count = _ends.Count;
        if (count == 0)
        {
            return;
        }

        _ends.Clear();
        if (count > MaxKept)
        {
            _ends.TrimExcess();
        }
    }

    /// <summary>
    /// Returns where the member's value is. For an object or array the length covers only its first byte. A length of 0 means that the object has no such
    /// member.
    /// </summary>
    /// <param name="payload">The payload as UTF-8.</param>
    /// <param name="start">The position of the object's opening brace.</param>
    /// <param name="name">The member's name as UTF-8, case-sensitive.</param>
    public (int Start, int Length) Find(ReadOnlySpan<byte> payload, int start, ReadOnlySpan<byte> name)
    {
        var depth = 0;
        var at = start;
        while (at < payload.Length && payload[at..].IndexOfAny(Marks) is >= 0 and var distance)
        {
            at += distance;
            switch (payload[at])
            {
                case (byte)'"':
                    var end = StringEnd(payload, at);
                    if (depth == 1 && IsName(payload[at..end], name) && ValueBehind(payload, end) is (_, > 0) value)
                    {
                        return value;
                    }

                    at = end;
                    break;
                case (byte)'{' or (byte)'[':
                    if (depth == _starts.Length)
                    {
                        return default;
                    }

                    if (depth > 0 && _ends.TryGetValue(at, out var known))
                    {
                        at = known;
                        break;
                    }

                    _starts[depth++] = at++;
                    break;
                default:
                    at++;
                    if (--depth == 0)
                    {
                        return default;
                    }

                    if (at - _starts[depth] >= MinKept)
                    {
                        _ends[_starts[depth]] = at;
                    }

                    break;
            }
        }

        return default;
    }

    /// <summary>Returns the position after the closing quote.</summary>
    private static int StringEnd(ReadOnlySpan<byte> payload, int start)
    {
        var at = start + 1;
        while (at < payload.Length && payload[at..].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var distance)
        {
            at += distance;
            if (payload[at] == '"')
            {
                return at + 1;
            }

            at += 2;
        }

        return payload.Length;
    }

    private static bool IsName(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        if (text.Length < 2 || !text.Contains((byte)'\\'))
        {
            return text.Length == name.Length + 2 && text[1..^1].SequenceEqual(name);
        }

        var reader = new Utf8JsonReader(text);
        reader.Read();
        return reader.ValueTextEquals(name);
    }

    /// <summary>Returns the value after a colon. A length of 0 means that there is no colon, so the string before it is not a name.</summary>
    private static (int Start, int Length) ValueBehind(ReadOnlySpan<byte> payload, int end)
    {
        var colon = SkipSpace(payload, end);
        if (colon == payload.Length || payload[colon] != ':')
        {
            return default;
        }

        var start = SkipSpace(payload, colon + 1);
        if (start == payload.Length)
        {
            return default;
        }

        return (start, payload[start] switch
        {
            (byte)'"' => StringEnd(payload, start) - start,
            (byte)'{' or (byte)'[' => 1,
            _ => payload[start..].IndexOfAny(ValueEnds) is >= 0 and var length ? length : payload.Length - start,
        });
    }

    private static int SkipSpace(ReadOnlySpan<byte> payload, int at)
    {
        while (at < payload.Length && payload[at] is ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            at++;
        }

        return at;
    }
}
