namespace Sluice.Runtime;

/// <content>One text with several values, separated by commas: API Gateway hands over only the last of repeated keys.</content>
public ref partial struct PayloadReader
{
    private enum TextItems
    {
        /// <summary>The text is one value yet.</summary>
        Whole,
        More,
        Last,

        /// <summary>The items are fields of a form that have one name.</summary>
        Fields,
    }

    /// <summary>True where the text, or the item of it, is empty.</summary>
    public readonly bool IsEmpty => _text.IsEmpty;

    /// <summary>Goes to the text's next item; false behind the last. An empty text has none.</summary>
    public bool NextItem()
    {
        if (_items == TextItems.Whole)
        {
            _rest = _text;
            _items = _text.IsEmpty ? TextItems.Last : TextItems.More;
        }

        if (_items == TextItems.Fields)
        {
            return NextFieldItem();
        }

        if (_items == TextItems.Last)
        {
            return false;
        }

        var comma = _rest.IndexOf((byte)',');
        if (comma < 0)
        {
            _text = _rest;
            _items = TextItems.Last;
            return true;
        }

        _text = _rest[..comma];
        _rest = _rest[(comma + 1)..];
        return true;
    }

    /// <summary>True where the text is a whole number, with white space around it or none.</summary>
    public readonly bool IsNumberText
    {
        get
        {
            var text = Utf8Text.Trim(_text);
            text = text is [(byte)'+' or (byte)'-', ..] ? text[1..] : text;
            return !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        }
    }

    /// <summary>True where the text, or the item of it, is exactly that.</summary>
    /// <param name="name">UTF-8.</param>
    public readonly bool TextEquals(ReadOnlySpan<byte> name) => Utf8Text.Trim(_text).SequenceEqual(name);

    /// <summary>Goes to the next name of an enum's members: an empty text is one, and nothing follows the last comma.</summary>
    public bool NextName()
    {
        if (_items == TextItems.Whole)
        {
            _rest = _text;
            _items = TextItems.More;
        }
        else if (_rest.IsEmpty)
        {
            return false;
        }

        var comma = _rest.IndexOf((byte)',');
        _text = comma < 0 ? _rest : _rest[..comma];
        _rest = comma < 0 ? default : _rest[(comma + 1)..];
        return true;
    }
}
