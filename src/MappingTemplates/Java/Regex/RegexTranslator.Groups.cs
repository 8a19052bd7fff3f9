using System.Globalization;

namespace Sluice.MappingTemplates.Java.Regex;

/// <content>Translates groups, look-around and embedded flags.</content>
internal sealed partial class RegexTranslator
{
    private Extent? ReadGroup()
    {
        _position++;
        var outer = _flags;
        if (AtEnd || _pattern[_position] != '?')
        {
            var plain = ReadBody($"(?<{++_groups}>");
            _flags = outer;
            return plain;
        }

        _position++;
        var extent = ReadSpecialGroup(out var isFlags);
        if (!isFlags)
        {
            _flags = outer;
        }

        return extent;
    }

    private Extent? ReadSpecialGroup(out bool isFlags)
    {
        isFlags = false;
        switch (AtEnd ? '\0' : _pattern[_position])
        {
            case ':':
                _position++;
                return ReadBody("(?:");
            case '>':
                _position++;
                return ReadBody("(?>");
            case '=':
                _position++;
                ReadBody("(?=");
                return Extent.Nothing;
            case '!':
                _position++;
                ReadBody("(?!");
                return Extent.Nothing;
            case '<':
                _position++;
                return ReadAfterLess();
            default:
                ReadFlags();
                if (!AtEnd && _pattern[_position] == ':')
                {
                    _position++;
                    return ReadBody("(?:");
                }

                Expect(')', "unknown inline modifier");
                isFlags = true;
                return null;
        }
    }

    private Extent ReadAfterLess()
    {
        var kind = AtEnd ? '\0' : _pattern[_position];
        if (kind is '=' or '!')
        {
            _position++;
            if (!ReadBody(kind == '=' ? "(?<=" : "(?<!").IsLimited)
            {
                throw Error("look-behind group does not have an obvious maximum length");
            }

            return Extent.Nothing;
        }

        var name = ReadGroupName();
        var number = ++_groups;
        return _names.TryAdd(name, number) ? ReadBody($"(?<{number}>") : throw Error($"named capturing group <{name}> is already defined");
    }

    private Extent ReadBody(string opening)
    {
        _output.Append(opening);
        var extent = ReadAlternatives();
        Expect(')', "unclosed group");
        _output.Append(')');
        return extent;
    }

    private void ReadFlags()
    {
        var on = true;
        for (; !AtEnd; _position++)
        {
            if (_pattern[_position] == '-' && on)
            {
                on = false;
                continue;
            }

            var flag = RegexFlagsExtensions.OfLetter(_pattern[_position]);
            if (flag == RegexFlags.None)
            {
                return;
            }

            _flags = on ? _flags | flag : _flags & ~flag;
        }
    }

    private string ReadGroupName()
    {
        var start = _position;
        while (!AtEnd && char.IsAsciiLetterOrDigit(_pattern[_position]))
        {
            _position++;
        }

        var name = _pattern[start.._position];
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
        {
            throw Error("capturing group name does not start with a Latin letter");
        }

        Expect('>', "named capturing group is missing trailing '>'");
        return name;
    }

    private void Expect(char wanted, string error)
    {
        if (AtEnd || _pattern[_position] != wanted)
        {
            throw Error(error);
        }

        _position++;
    }

    private Extent AppendReference(int group)
    {
        if (group > _groups)
        {
            _output.Append("(?!)");
        }
        else
        {
            var ignoreCase = _flags.Has(RegexFlags.IgnoreCase);
            _output.Append(CultureInfo.InvariantCulture, $"(?{(ignoreCase ? "i" : "")}:\\k<{group}>)");
        }

        return Extent.Unlimited;
    }
}
