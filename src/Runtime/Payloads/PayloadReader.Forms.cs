namespace Sluice.Runtime;

/// <content>
/// Reads the fields of a form: of a body of the media type <c>application/x-www-form-urlencoded</c>, which the payload holds as one text, or of the parts of
/// <c>multipart/form-data</c> that are no files. The case of field names is ignored.
/// If a field is repeated, the last value counts; a list takes all values.
/// </content>
public ref partial struct PayloadReader
{
    /// <summary>Takes the member's value as a form. Returns false if the request has no body.</summary>
    public bool Form()
    {
        if (!Text(ProblemList.Root))
        {
            return false;
        }

        // API Gateway writes {} for an empty body.
        _form = _text.SequenceEqual("{}"u8) ? default : _text;
        return true;
    }

    /// <summary>Takes a field's value as text. Returns false if the form has no such field.</summary>
    /// <param name="name">The field's name as UTF-8.</param>
    /// <param name="wireName">The same name for problems.</param>
    public bool Field(ReadOnlySpan<byte> name, string wireName)
    {
        if (_state.Multipart is { } form)
        {
            var isThere = form.TryField(name, out var content);
            StartValue(wireName, TextItems.Whole);
            _text = content.Span;
            return isThere;
        }

        var isFound = false;
        ReadOnlySpan<byte> found = default;
        var rest = _form;
        while (Next(_state, ref rest, name, out var value))
        {
            isFound = true;
            found = value;
        }

        StartValue(wireName, TextItems.Whole);
        _text = PercentEncoding.DecodeForm(found, _state);
        return isFound;
    }

    /// <summary>Does the same as <see cref="Field"/>, but treats an empty value as absent.</summary>
    /// <param name="name">The field's name as UTF-8.</param>
    /// <param name="wireName">The same name for problems.</param>
    public bool NonEmptyField(ReadOnlySpan<byte> name, string wireName) => Field(name, wireName) && !_text.IsEmpty;

    /// <summary>Prepares to read all values of a field as items of a list. Returns false if the form has no such field.</summary>
    /// <param name="name">The field's name as UTF-8.</param>
    /// <param name="wireName">The same name for problems.</param>
    public bool Fields(ReadOnlySpan<byte> name, string wireName)
    {
        var rest = _form;
        StartValue(wireName, TextItems.Fields);
        _field = name;
        _rest = _form;
        _state.Part = 0;
        return _state.Multipart is { } form ? form.TryField(name, out _) : Next(_state, ref rest, name, out _);
    }

    private bool NextFieldItem()
    {
        if (_state.Multipart is { } form)
        {
            var part = _state.Part;
            var isThere = form.NextField(_field, ref part, out var content);
            _state.Part = part;
            _text = content.Span;
            return isThere;
        }

        if (!Next(_state, ref _rest, _field, out var value))
        {
            return false;
        }

        _text = PercentEncoding.DecodeForm(value, _state);
        return true;
    }

    /// <summary>Finds the next field with the name and removes it, with everything before it, from the rest. Returns false if there is none.</summary>
    private static bool Next(ReadingState state, scoped ref ReadOnlySpan<byte> rest, scoped ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'&');
            var field = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var equals = field.IndexOf((byte)'=');
            var key = equals < 0 ? field : field[..equals];
            value = equals < 0 ? default : field[(equals + 1)..];
            if (key.IsEmpty ? name.IsEmpty : Utf8Text.EqualsIgnoringCase(PercentEncoding.DecodeForm(key, state), name))
            {
                return true;
            }
        }

        value = default;
        return false;
    }
}
