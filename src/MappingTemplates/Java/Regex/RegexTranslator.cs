using System.Text;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>
/// Translates a Java pattern to .NET. Nearly all constructs are replaced by explicit ones: character classes by ranges, named groups by numbers, and
/// flags
/// by their effects.
/// </summary>
internal sealed partial class RegexTranslator
{
    private const int MaxNesting = 200;

    // A character class or a word boundary can need thousands of characters in the translated pattern.
    private const int MaxOutput = 1_000_000;
    private const string LineTerminators = @"\n\r\u0085\u2028\u2029";
    private const string NotInFinalTerminator = @"(?=(?:\r\n|(?<!\r)\n|[\r\u0085\u2028\u2029])?\z)";

    private readonly string _pattern;
    private readonly bool _wide;
    private readonly StringBuilder _output = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private RegexFlags _flags;
    private int _position;
    private int _nesting;
    private int _groups;
    private bool _hasBoundaries;

    private RegexTranslator(string pattern, RegexFlags flags, bool wide)
    {
        _pattern = QuoteRemover.Remove(pattern);
        _flags = flags;
        _wide = wide;
    }

    private bool AtEnd => _position >= _pattern.Length;

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The Java pattern.</param>
    /// <param name="flags">The flags that apply in addition to those in the pattern.</param>
    /// <param name="wide">
    /// True if the text that will be searched has surrogates, or, for a pattern with word boundaries, any characters outside of ASCII.
    /// </param>
    /// <exception cref="JavaException">
    /// A <c>PatternSyntaxException</c>, or an <c>UnsupportedOperationException</c> for a construct without an equivalent in .NET.
    /// </exception>
    public static TranslatedRegex Translate(string pattern, RegexFlags flags, bool wide)
    {
        var translator = new RegexTranslator(pattern, flags, wide);
        translator.ReadAlternatives();
        return translator.AtEnd
            ? new TranslatedRegex(translator._output.ToString(), translator._groups, translator._names, translator._hasBoundaries)
            : throw translator.Error("unmatched closing ')'");
    }

    private Extent ReadAlternatives()
    {
        if (++_nesting > MaxNesting)
        {
            throw Error($"groups are nested deeper than {MaxNesting} levels");
        }

        var extent = ReadSequence();
        while (!AtEnd && _pattern[_position] == '|')
        {
            _position++;
            _output.Append('|');
            extent = extent.Or(ReadSequence());
        }

        _nesting--;
        return extent;
    }

    private Extent ReadSequence()
    {
        var extent = Extent.Nothing;
        while (true)
        {
            SkipComments();
            if (AtEnd || _pattern[_position] is '|' or ')')
            {
                return extent;
            }

            var start = _output.Length;
            if (start > MaxOutput)
            {
                throw new JavaException(
                    "LimitException", $"a regular expression needs more than {MaxOutput} characters after its character classes are expanded");
            }

            if (ReadAtom() is { } atom)
            {
                extent = extent.Then(ReadQuantifier(start, atom));
            }
        }
    }

    /// <summary>Reads one atom.</summary>
    /// <returns>Null if there is nothing that can be repeated, because flags were set.</returns>
    private Extent? ReadAtom()
    {
        switch (_pattern[_position])
        {
            case '(':
                return ReadGroup();
            case '[':
                _position++;
                ClassWriter.AppendSet(_output, CharacterClassReader.Read(_pattern, ref _position, _flags), _wide);
                return Extent.Character;
            case '\\':
                return ReadEscape();
            case '^':
                _position++;
                _output.Append(LineStart());
                return Extent.Nothing;
            case '$':
                _position++;
                _output.Append(LineEnd());
                return Extent.Nothing;
            case '.':
                _position++;
                AppendDot();
                return Extent.Character;
            case '*' or '+' or '?':
                throw Error($"dangling meta character '{_pattern[_position]}'");
            case '{':
                // Java ignores a repetition here: x*{2} is the same as x*, and {2} alone matches the empty string. If the braces contain no
                // count, the reader of the quantifier reports the error.
                _output.Append("(?:)");
                return Extent.Nothing;
            default:
                return AppendLiteral(RegexEscapes.ReadCodePoint(_pattern, ref _position));
        }
    }

    private Extent AppendLiteral(int codePoint)
    {
        var letters = CodePointSet.Single(codePoint);
        var folded = CaseFolding.Fold(letters, _flags);
        if (ReferenceEquals(letters, folded))
        {
            ClassWriter.AppendCodePoint(_output, codePoint);
        }
        else
        {
            ClassWriter.AppendSet(_output, folded, pairs: false);
        }

        return Extent.Character;
    }

    private void AppendDot()
    {
        var except = _flags.Has(RegexFlags.DotAll) ? CodePointSet.Empty
            : _flags.Has(RegexFlags.UnixLines) ? CodePointSet.Single('\n')
            : CharacterClasses.LineTerminators;
        ClassWriter.AppendSet(_output, except.Negate(), _wide);
    }

    private string LineStart()
    {
        if (!_flags.Has(RegexFlags.Multiline))
        {
            return @"\A";
        }

        return _flags.Has(RegexFlags.UnixLines)
            ? @"(?:(?:\A|(?<=\n))(?!\z))"
            : @"(?:(?:\A|(?<=\n|\r(?!\n)|[\u0085\u2028\u2029]))(?!\z))";
    }

    private string LineEnd() => (_flags.Has(RegexFlags.Multiline), _flags.Has(RegexFlags.UnixLines)) switch
    {
        (true, true) => @"(?=\n|\z)",
        (true, false) => @"(?=\r\n|(?<!\r)\n|[\r\u0085\u2028\u2029]|\z)",
        (false, true) => @"(?=\n?\z)",
        (false, false) => NotInFinalTerminator,
    };

    private Extent ReadQuantifier(int start, Extent atom)
    {
        SkipComments();
        if (AtEnd)
        {
            return atom;
        }

        var (min, max) = (0, int.MaxValue);
        switch (_pattern[_position])
        {
            case '*':
                _position++;
                break;
            case '+':
                _position++;
                min = 1;
                break;
            case '?':
                _position++;
                max = 1;
                break;
            case '{':
                (min, max) = ReadCounts();
                break;
            default:
                return atom;
        }

        var kind = AtEnd ? '\0' : _pattern[_position];
        _output.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{{min},{(max == int.MaxValue ? "" : max)}}}");
        if (kind == '?')
        {
            _position++;
            _output.Append('?');
        }
        else if (kind == '+')
        {
            _position++;
            _output.Insert(start, "(?>").Append(')');
        }

        return atom.Times(max);
    }

    private (int Min, int Max) ReadCounts()
    {
        _position++;
        var min = ReadCount("illegal repetition");
        var max = min;
        if (!AtEnd && _pattern[_position] == ',')
        {
            _position++;
            max = !AtEnd && _pattern[_position] != '}' ? ReadCount("unclosed counted closure") : int.MaxValue;
        }

        if (AtEnd || _pattern[_position] != '}')
        {
            throw Error("unclosed counted closure");
        }

        _position++;
        return max >= min ? (min, max) : throw Error("illegal repetition range");
    }

    private int ReadCount(string error)
    {
        var start = _position;
        while (!AtEnd && char.IsAsciiDigit(_pattern[_position]))
        {
            _position++;
        }

        return _position == start ? throw Error(error)
            : int.TryParse(_pattern.AsSpan(start, _position - start), out var count) ? count
            : throw Error("illegal repetition range");
    }

    private void SkipComments()
    {
        if (_flags.Has(RegexFlags.Comments))
        {
            RegexEscapes.SkipComments(_pattern, ref _position);
        }
    }

    private JavaException Error(string message) => RegexEscapes.Error(message, _pattern, _position);
}
