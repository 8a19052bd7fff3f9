using System.Buffers;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Finds a member of an object before the object is read. Objects that hold one another would be looked through once for each level,
/// so it remembers where objects and arrays end that it has passed over: all look-aheads of a payload take a time linear in its length.
/// </summary>
/// <remarks>It reads bytes, not tokens, since only so can it continue behind what it knows. The reader checks the same JSON afterwards.</remarks>
internal sealed class Lookahead
{
    /// <summary>Shorter ones are looked through again: within so few bytes are few levels.</summary>
    private const int MinKept = 64;

    /// <summary>More ends than this are not kept for the next invocation.</summary>
    private const int MaxKept = 4096;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(",}] \t\r\n"u8);

    private readonly int[] _starts = new int[BindingLimits.Depth + 1];
    private readonly Dictionary<int, int> _ends = [];

    /// <summary>Forgets the payload.</summary>
    public void Clear()
    {
        var count = _ends.Count;
        _ends.Clear();
        if (count > MaxKept)
        {
            _ends.TrimExcess();
        }
    }

    /// <summary>Where the member's value is, of a container its first byte alone; a length of 0 where the object has no such member.</summary>
    /// <param name="payload">UTF-8.</param>
    /// <param name="start">Of the object's brace.</param>
    /// <param name="name">UTF-8; letter case counts.</param>
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

    /// <summary>Behind the closing quote.</summary>
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

    /// <summary>The value behind a colon; a length of 0 where there is no colon, so that the text before is no name.</summary>
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
