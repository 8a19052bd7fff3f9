using System.Buffers;
using System.Globalization;
using System.Text;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.JsonPath.Filters;
using Sluice.MappingTemplates.JsonPath.Tokens;

namespace Sluice.MappingTemplates.JsonPath;

/// <summary>Parses one pair of brackets: names, numbers, a slice or a filter. The first characteristic character decides which it is.</summary>
internal ref struct JsonPathFragment
{
    private static readonly SearchValues<char> PlaceholderCharacters = SearchValues.Create(", \t\n\v\f\r*?");

    private readonly string _fragment;
    private int _position;
    private char _current;

    private JsonPathFragment(string fragment, int position)
    {
        _fragment = fragment;
        _position = position;
        _current = fragment[position];
    }

    /// <summary>Parses a fragment.</summary>
    /// <exception cref="JavaException">An <c>InvalidPathException</c>.</exception>
    public static PathToken Analyze(string fragment, int nesting, Budget budget)
    {
        if (fragment == "[*]")
        {
            return new WildcardToken();
        }

        if (IsPlaceholder(fragment))
        {
            return new FilterToken(null);
        }

        for (var i = 0; i < fragment.Length; i++)
        {
            switch (fragment[i])
            {
                case '?':
                    return new FilterToken(FilterParser.Parse(FilterText(fragment, i), nesting, budget));
                case '\'':
                    return new JsonPathFragment(fragment, i).ReadNames();
                case '@':
                    return new JsonPathFragment(fragment, i).ReadFromEnd();
                case ':' or '-':
                case var c when char.IsDigit(c):
                    return new JsonPathFragment(fragment, i).ReadNumbers();
            }
        }

        throw JsonPathCompiler.Invalid($"'{fragment}' is not a name, an index, a slice or a filter");
    }

    // "[?]" and similar fragments are placeholders for filters that only Java code can provide.
    private static bool IsPlaceholder(string fragment)
    {
        if (fragment is not ['[', .., ']'] || !fragment.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var inside = fragment.AsSpan(1, fragment.Length - 2).TrimStart(" \t\n\v\f\r");
        return inside is ['?', ..] && !inside.ContainsAnyExcept(PlaceholderCharacters);
    }

    private static string FilterText(string fragment, int question)
    {
        var start = fragment.LastIndexOf('[', question);
        var (quoted, parentheses, brackets) = (false, 0, 0);
        var previous = ' ';
        for (var i = start; start >= 0 && i < fragment.Length; i++)
        {
            var current = fragment[i];
            if (current == '\'' && previous != '\\')
            {
                quoted = !quoted;
            }
            else if (!quoted)
            {
                parentheses += current == '(' ? 1 : current == ')' ? -1 : 0;
                brackets += current == '[' ? 1 : current == ']' ? -1 : 0;
                if (current == ']' && parentheses == 0)
                {
                    return brackets == 0 ? fragment[start..(i + 1)] : throw JsonPathCompiler.Invalid($"the brackets of '{fragment}' do not match");
                }
            }

            previous = current;
        }

        throw JsonPathCompiler.Invalid($"the filter '{fragment}' has no closing bracket");
    }

    private PropertyToken ReadNames()
    {
        var names = new List<string>();
        var name = new StringBuilder();
        var open = false;
        while (_current != ']')
        {
            if (_current == '\'')
            {
                if (open)
                {
                    names.Add(name.ToString());
                    name.Clear();
                }

                open = !open;
            }
            else if (open)
            {
                name.Append(_current);
            }

            Advance();
        }

        return new PropertyToken([.. names]);
    }

    // Reads [(@.length-1)].
    private ArrayToken ReadFromEnd()
    {
        Advance();
        Advance();
        var name = new StringBuilder();
        for (; _current != '-'; Advance())
        {
            if (_current is not (' ' or '(' or ')'))
            {
                name.Append(_current);
            }
        }

        if (name.ToString() is not ("size" or "length"))
        {
            throw JsonPathCompiler.Invalid($"'@.{name}' is not a function. Use '@.length' or '@.size()'");
        }

        var number = new StringBuilder();
        for (; _current != ')'; Advance())
        {
            if (_current != ' ')
            {
                number.Append(_current);
            }
        }

        return new ArrayToken(ArrayOperation.FromEnd, [Number(number)]);
    }

    private ArrayToken ReadNumbers()
    {
        var numbers = new List<int>();
        var buffer = new StringBuilder();
        var (to, from, between, sequence) = (false, false, false, false);
        while (char.IsDigit(_current) || _current is ',' or ' ' or ':' or '-')
        {
            switch (_current)
            {
                case ' ':
                    break;
                case ':' when buffer.Length == 0:
                    to = true;
                    ReadDigits(buffer);
                    numbers.Add(Number(buffer));
                    break;
                case ':':
                    numbers.Add(Number(buffer));
                    ReadDigits(buffer);
                    if (buffer.Length == 0)
                    {
                        from = true;
                    }
                    else
                    {
                        between = true;
                        numbers.Add(Number(buffer));
                    }

                    break;
                case ',':
                    numbers.Add(Number(buffer));
                    sequence = true;
                    break;
                default:
                    buffer.Append(_current);
                    break;
            }

            if (_current == ']')
            {
                break;
            }

            Advance();
        }

        if (buffer.Length > 0)
        {
            numbers.Add(Number(buffer));
        }

        var operation = numbers.Count == 1 && !to && !from ? ArrayOperation.Index
            : sequence ? ArrayOperation.Indexes
            : from ? ArrayOperation.From
            : to ? ArrayOperation.To
            : between ? ArrayOperation.Between
            : ArrayOperation.None;
        return new ArrayToken(operation, [.. numbers]);
    }

    private void ReadDigits(StringBuilder buffer)
    {
        Advance();
        for (; char.IsDigit(_current) || _current is ' ' or '-'; Advance())
        {
            if (_current != ' ')
            {
                buffer.Append(_current);
            }
        }
    }

    private static int Number(StringBuilder buffer)
    {
        var text = string.Concat(buffer.ToString().Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));
        buffer.Clear();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw JsonPathCompiler.Invalid($"'{text}' is not an index");
    }

    private void Advance()
    {
        _position++;
        _current = _position < _fragment.Length
            ? _fragment[_position]
            : throw JsonPathCompiler.Invalid($"'{_fragment}' has no closing bracket or quote");
    }
}
