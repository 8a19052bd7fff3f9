using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Regex;

/// <content>Translates escapes outside of a character class.</content>
internal sealed partial class RegexTranslator
{
    private Extent ReadEscape()
    {
        var escape = _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';
        switch (escape)
        {
            case 'A' or 'G' or 'z' or 'b' or 'B':
                _position += 2;
                if (escape == 'b' && !AtEnd && _pattern[_position] == '{')
                {
                    throw Unsupported("\\b{g}");
                }

                _hasBoundaries |= escape is 'b' or 'B';
                if (_wide && escape is 'b' or 'B')
                {
                    AppendBoundary(escape == 'B');
                }
                else
                {
                    _output.Append('\\').Append(escape);
                }

                return Extent.Nothing;
            case 'Z':
                _position += 2;
                _output.Append(_flags.Has(RegexFlags.UnixLines) ? @"(?=\n?\z)" : NotInFinalTerminator);
                return Extent.Nothing;
            case 'R':
                _position += 2;
                _output.Append(@"(?:\r\n|[\n-\r\u0085\u2028\u2029])");
                return Extent.Characters;
            case 'X':
                throw Unsupported("\\X");
            case >= '1' and <= '9':
                _position++;
                return AppendReference(ReadReference());
            case 'k':
                _position += 2;
                Expect('<', "\\k is not followed by '<' for named capturing group");
                var name = ReadGroupName();
                return _names.TryGetValue(name, out var number) ? AppendReference(number) : throw Error($"named capturing group <{name}> does not exist");
        }

        if (RegexEscapes.TryReadSet(_pattern, ref _position, _flags) is { } set)
        {
            ClassWriter.AppendSet(_output, set, _wide);
            return Extent.Character;
        }

        return AppendLiteral(RegexEscapes.ReadEscaped(_pattern, ref _position));
    }

    // .NET's \b does not support letters above U+FFFF. Java's \b treats a mark as part of a word if it follows a letter or digit.
    private void AppendBoundary(bool negated)
    {
        var (before, after) = _flags.Has(RegexFlags.UnicodeClasses) ? UnicodeWord() : Word();
        _output.Append(negated
            ? $"(?:(?<={before})(?={after})|(?<!{before})(?!{after}))"
            : $"(?:(?<={before})(?!{after})|(?<!{before})(?={after}))");
    }

    private static (string Before, string After) UnicodeWord()
    {
        var word = Set(CharacterClasses.OfEscape('w', RegexFlags.UnicodeClasses)!);
        return (word, word);
    }

    private static (string Before, string After) Word()
    {
        var letters = UnicodeProperties.OfCategory("LD")!;
        var (letter, mark) = (Set(letters), Set(UnicodeProperties.OfCategory("Mn")!));
        var word = Set(letters.Union(CodePointSet.Single('_')));
        return ($"(?:{word}|{letter}{mark}+)", $"(?:{word}|(?<={letter}{mark}*){mark})");
    }

    private static string Set(CodePointSet set)
    {
        var text = new System.Text.StringBuilder("(?:");
        ClassWriter.AppendSet(text, set, pairs: true);
        return text.Append(')').ToString();
    }

    // Reads as many digits as make the number of an existing group.
    private int ReadReference()
    {
        var group = _pattern[_position++] - '0';
        while (!AtEnd && char.IsAsciiDigit(_pattern[_position]))
        {
            var longer = (group * 10) + (_pattern[_position] - '0');
            if (longer > _groups)
            {
                break;
            }

            group = longer;
            _position++;
        }

        return group;
    }

    private JavaException Unsupported(string construct) => RegexEscapes.Unsupported(construct, _pattern);
}
