namespace Sluice.LocalGateway.Integrations.Mock;

/// <summary>Reads the members between the braces of an object, as leniently as API Gateway does.</summary>
internal ref struct MockMemberReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Whether the reader found something that even API Gateway's lenient reader refuses.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads the next member. Returns false at the end and at a mistake.</summary>
    /// <param name="name">The name without quotes.</param>
    /// <param name="value">The value as written, including its quotes.</param>
    public bool Next(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        _rest = _rest.TrimStart(" \t\r\n,");
        if (_rest.IsEmpty)
        {
            return false;
        }

        if (!ReadName(out name))
        {
            return Break();
        }

        _rest = _rest.TrimStart();
        if (_rest.IsEmpty || _rest[0] != ':')
        {
            return Break();
        }

        _rest = _rest[1..].TrimStart();
        return ReadValue(out value) || Break();
    }

    private bool ReadName(out ReadOnlySpan<char> name)
    {
        if (_rest[0] is '"' or '\'')
        {
            return ReadQuoted(out name);
        }

        var end = _rest.IndexOf(':');
        name = end < 0 ? default : _rest[..end].TrimEnd();
        _rest = end < 0 ? _rest : _rest[end..];

        // An unquoted name can contain nearly every character, but it cannot start like an object or a list.
        return end > 0 && name[0] is not ('{' or '[');
    }

    private bool ReadValue(out ReadOnlySpan<char> value)
    {
        if (_rest.Length > 0 && _rest[0] is '"' or '\'')
        {
            var whole = _rest;
            var read = ReadQuoted(out value);
            value = whole[..(whole.Length - _rest.Length)];
            return read;
        }

        var depth = 0;
        var end = 0;
        for (; end < _rest.Length && (depth > 0 || _rest[end] != ','); end++)
        {
            depth += _rest[end] is '{' or '[' ? 1 : _rest[end] is '}' or ']' ? -1 : 0;
        }

        value = _rest[..end].TrimEnd();
        _rest = _rest[end..];
        return depth == 0 && value.Length > 0;
    }

    private bool ReadQuoted(out ReadOnlySpan<char> content)
    {
        var quote = _rest[0];
        for (var index = 1; index < _rest.Length; index++)
        {
            if (_rest[index] == '\\')
            {
                index++;
            }
            else if (_rest[index] == quote)
            {
                content = _rest[1..index];
                _rest = _rest[(index + 1)..];
                return true;
            }
        }

        content = default;
        return false;
    }

    private bool Break()
    {
        IsBroken = true;
        return false;
    }
}
