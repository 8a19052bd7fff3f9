namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Reads a character class <c>[…]</c> into a set, including ranges, nested classes and intersections (<c>&amp;&amp;</c>).</summary>
internal ref struct CharacterClassReader
{
    private const int MaxNesting = 100;

    private readonly string _pattern;
    private readonly RegexFlags _flags;
    private int _position;
    private int _nesting;

    private CharacterClassReader(string pattern, int position, RegexFlags flags)
    {
        _pattern = pattern;
        _position = position;
        _flags = flags;
    }

    /// <summary>Reads a character class.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="position">The position after the opening bracket. It is moved past the closing bracket.</param>
    /// <param name="flags">The flags that apply to the class.</param>
    public static CodePointSet Read(string pattern, ref int position, RegexFlags flags)
    {
        var reader = new CharacterClassReader(pattern, position, flags);
        var set = reader.ReadClass(isRightSide: false);
        position = reader._position;
        return set;
    }

    private char Peek()
    {
        if (_flags.Has(RegexFlags.Comments))
        {
            RegexEscapes.SkipComments(_pattern, ref _position);
        }

        return _position < _pattern.Length ? _pattern[_position] : '\0';
    }

    private CodePointSet ReadClass(bool isRightSide)
    {
        if (++_nesting > MaxNesting)
        {
            throw RegexEscapes.Error($"character classes are nested deeper than {MaxNesting} levels", _pattern, _position);
        }

        var negated = !isRightSide && Peek() == '^';
        if (negated)
        {
            _position++;
        }

        CodePointSet? set = null;
        while (true)
        {
            var c = Peek();
            if (_position >= _pattern.Length)
            {
                throw RegexEscapes.Error("unclosed character class", _pattern, _position);
            }

            if (c == ']' && set is not null)
            {
                _position += isRightSide ? 0 : 1;
                break;
            }

            if (c == '&' && _position + 1 < _pattern.Length && _pattern[_position + 1] == '&')
            {
                _position += 2;
                set = ReadIntersection(set);
                continue;
            }

            var more = c == '[' ? ReadNested() : ReadRange();
            set = set?.Union(more) ?? more;
        }

        _nesting--;
        return negated ? set.Negate() : set;
    }

    private CodePointSet ReadNested()
    {
        _position++;
        return ReadClass(isRightSide: false);
    }

    private CodePointSet ReadIntersection(CodePointSet? left)
    {
        CodePointSet? right = null;
        while (Peek() is not (']' or '&') && _position < _pattern.Length)
        {
            var more = Peek() == '[' ? ReadNested() : ReadClass(isRightSide: true);
            right = right?.Union(more) ?? more;
        }

        return (left, right) switch
        {
            (null, null) => throw RegexEscapes.Error("bad class syntax", _pattern, _position),
            (null, _) => right,
            (_, null) => left,
            _ => left.Intersect(right),
        };
    }

    private CodePointSet ReadRange()
    {
        if (Peek() == '\\' && RegexEscapes.TryReadSet(_pattern, ref _position, _flags) is { } set)
        {
            return set;
        }

        var first = ReadCharacter();
        var next = _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';
        if (Peek() != '-' || next is '[' or ']' || _position + 1 >= _pattern.Length)
        {
            return CaseFolding.Fold(CodePointSet.Single(first), _flags);
        }

        _position++;
        _ = Peek();
        var last = ReadCharacter();
        return last >= first
            ? CaseFolding.Fold(CodePointSet.Range(first, last), _flags)
            : throw RegexEscapes.Error("illegal character range", _pattern, _position);
    }

    private int ReadCharacter() => Peek() == '\\'
        ? RegexEscapes.ReadEscaped(_pattern, ref _position)
        : RegexEscapes.ReadCodePoint(_pattern, ref _position);
}
