namespace Sluice.Runtime;

/// <content>Reads a text with several values, which are separated by commas. API Gateway passes on only the last value of a repeated key.</content>
public ref partial struct PayloadReader
{
    private enum TextItems
    {
        /// <summary>The text has not been split.</summary>
        Whole,
        /// <summary>There are more items after the current one.</summary>
        More,
        /// <summary>The current item is the last one.</summary>
        Last,

        /// <summary>The items are the values of a repeated form field.</summary>
        Fields,

        /// <summary>The items are the elements of an array in the event.</summary>
        Values,

        /// <summary>The items are in the elements of an array in the event, separated by commas.</summary>
        Lines,

        /// <summary>There are more items in the current element.</summary>
        RestOfLine,
    }

    /// <summary>True if the text, or the current item, is empty.</summary>
    public readonly bool IsEmpty => _text.IsEmpty;

    /// <summary>Moves to the next item of the text. Returns false after the last one. An empty text has no items.</summary>
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

        if (_items >= TextItems.Values)
        {
            return NextValueItem();
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

    /// <summary>True if the text is an integer. White space around it is ignored.</summary>
    public readonly bool IsNumberText
    {
        get
        {
            var text = Utf8Text.Trim(_text);
            text = text is [(byte)'+' or (byte)'-', ..] ? text[1..] : text;
            return !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        }
    }

    /// <summary>Returns true if the text, or the current item, equals the name after trimming. Letter case counts.</summary>
    /// <param name="name">The expected text as UTF-8.</param>
    public readonly bool TextEquals(ReadOnlySpan<byte> name) => Utf8Text.Trim(_text).SequenceEqual(name);

    /// <summary>
    /// Moves to the next name in a text of enum members. Unlike <see cref="NextItem"/>, an empty text has one name, and a comma at the end starts no
    /// further name.
    /// </summary>
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
