using System.Text;

namespace Sluice.LocalGateway.Documents.OpenApi.Examples;

/// <summary>
/// Makes texts for a regular expression. It knows characters, classes, groups, alternatives and repetitions; for anything else it makes no texts. Whether a
/// text matches is for the caller to find out.
/// </summary>
internal sealed class PatternSamples
{
    private const int DeepestGroup = 50;

    /// <summary>A repetition whose numbers cannot be read.</summary>
    private static readonly (int Least, int Most) Unreadable = (-2, -2);

    private readonly string _pattern;
    private readonly int _extra;
    private readonly int _longest;
    private int _at;
    private int _depth;

    private PatternSamples(string pattern, int extra, int longest)
    {
        _pattern = pattern;
        _extra = extra;
        _longest = longest;
    }

    /// <summary>Returns texts for a pattern, the shortest first.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="longest">The largest number of characters of a text.</param>
    public static IEnumerable<string> Of(string pattern, int longest)
    {
        foreach (var extra in new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 32, 48, 64, 128, 256 })
        {
            if (new PatternSamples(pattern, extra, longest).Make() is not { } text)
            {
                yield break;
            }

            yield return text;
        }
    }

    private string? Make()
    {
        var text = new StringBuilder();
        return Alternatives(text) && _at == _pattern.Length && text.Length <= _longest ? text.ToString() : null;
    }

    // The first alternative is taken, and the others are only read.
    private bool Alternatives(StringBuilder text)
    {
        if (++_depth > DeepestGroup || !Sequence(text))
        {
            return false;
        }

        while (Next() == '|')
        {
            _at++;
            if (!Sequence(new()))
            {
                return false;
            }
        }

        _depth--;
        return true;
    }

    private bool Sequence(StringBuilder text)
    {
        while (Next() is { } character && character is not ('|' or ')'))
        {
            var item = new StringBuilder();
            if (!Item(item) || !Repeat(item, text))
            {
                return false;
            }
        }

        return true;
    }

    private bool Item(StringBuilder item)
    {
        switch (_pattern[_at++])
        {
            case '^' or '$':
                return true;
            case '(':
                return Group(item);
            case '[':
                return Class(item);
            case '\\':
                return Escape(item);
            case '.':
                item.Append('a');
                return true;
            case '*' or '+' or '?':
                return false;
            case var plain:
                item.Append(plain);
                return true;
        }
    }

    private bool Group(StringBuilder item)
    {
        var isAhead = false;
        if (Next() == '?')
        {
            var rest = _pattern.AsSpan(_at);
            isAhead = rest.StartsWith("?=") || rest.StartsWith("?!");
            if (!isAhead && !rest.StartsWith("?:"))
            {
                return false;
            }

            _at += 2;
        }

        var inner = new StringBuilder();
        if (!Alternatives(inner) || Next() != ')')
        {
            return false;
        }

        _at++;
        item.Append(isAhead ? new() : inner);
        return true;
    }

    private bool Escape(StringBuilder item)
    {
        if (Next() is not { } character)
        {
            return false;
        }

        _at++;
        if (OfClass(character) is { } member)
        {
            item.Append(member);
            return true;
        }

        if (character is 'b' or 'A' or 'z' or 'Z')
        {
            return true;
        }

        if (char.IsAsciiLetterOrDigit(character))
        {
            return false;
        }

        item.Append(character);
        return true;
    }

    private static char? OfClass(char escape) => escape switch
    {
        'd' => '1',
        'w' => 'a',
        's' => ' ',
        'D' or 'S' => 'a',
        'W' => '-',
        _ => null,
    };

    private bool Class(StringBuilder item)
    {
        var isNegated = Next() == '^';
        _at += isNegated ? 1 : 0;
        var ranges = new List<(char First, char Last)>();
        for (var isFirst = true; Next() is { } character && (isFirst || character != ']'); isFirst = false)
        {
            _at++;
            if (character == '\\' && Next() is { } escaped)
            {
                _at++;
                switch (escaped)
                {
                    case 'd':
                        ranges.Add(('0', '9'));
                        continue;
                    case 'w':
                        ranges.AddRange([('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')]);
                        continue;
                    case 's':
                        ranges.Add((' ', ' '));
                        continue;
                    case var letter when char.IsAsciiLetterOrDigit(letter):
                        return false;
                }

                character = escaped;
            }

            var last = character;
            if (Next() == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] is not (']' or '\\'))
            {
                last = _pattern[_at + 1];
                _at += 2;
            }

            ranges.Add((character, last));
        }

        if (Next() != ']' || ranges.Count == 0)
        {
            return false;
        }

        _at++;
        item.Append(isNegated
            ? "aA1- _.~".FirstOrDefault(candidate => !ranges.Any(range => candidate >= range.First && candidate <= range.Last), '\u00e9')
            : ranges[0].First == '0' && ranges[0].Last > '0' ? '1' : ranges[0].First);
        return true;
    }

    private bool Repeat(StringBuilder item, StringBuilder text)
    {
        var (least, most) = Next() switch
        {
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '?' => (0, 1),
            '{' => Braces(),
            _ => (-1, -1),
        };
        if (least == Unreadable.Least)
        {
            return false;
        }

        if (least >= 0)
        {
            _at = Next() == '{' ? _pattern.IndexOf('}', _at) + 1 : _at + 1;
            _at += Next() == '?' ? 1 : 0;
        }

        var count = least < 0 || item.Length == 0 ? 1 : (int)Math.Min(most, (long)least + _extra);
        for (var index = 0; index < count && text.Length <= _longest; index++)
        {
            text.Append(item);
        }

        return true;
    }

    private (int Least, int Most) Braces()
    {
        var end = _pattern.IndexOf('}', _at);
        var parts = end < 0 ? [] : _pattern[(_at + 1)..end].Split(',');
        return parts.Length is 1 or 2 && int.TryParse(parts[0], out var least) && least >= 0
            ? parts.Length == 1 ? (least, least)
            : parts[1].Length == 0 ? (least, int.MaxValue)
            : int.TryParse(parts[1], out var most) ? (least, most)
            : Unreadable
            : Unreadable;
    }

    private char? Next() => _at < _pattern.Length ? _pattern[_at] : null;
}
