using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Reads the body of an event. The event holds it as a text, which may be base64, so the reader changes over to the decoded text.</content>
public ref partial struct PayloadReader
{
    /// <summary>
    /// Changes over to the body as JSON: the reader is then before the body. Returns false if the request has no body, or if it is refused.
    /// </summary>
    /// <param name="mediaTypes">
    /// The media types that the operation takes, separated by commas. Without any, it takes <c>application/json</c> and each media type that ends in
    /// <c>+json</c>.
    /// </param>
    public bool OpenJson(ReadOnlySpan<byte> mediaTypes = default)
    {
        // The body becomes the only member of an object, as in the payload of a custom integration. Problems thus have the same names and positions.
        if (!Open(mediaTypes.IsEmpty ? MediaTypes.Json : mediaTypes, "{\"@body\":"u8, "}"u8, out var document))
        {
            return false;
        }

        _state.ChangeTo(document);
        _json = new(document.Span);
        _json.Read();
        _json.Read();
        return true;
    }

    /// <summary>Checks that nothing follows the body. A text such as <c>1,"x":2</c> is no JSON, although it is valid within the object around it.</summary>
    public void CloseJson()
    {
        if (!IsValid)
        {
            return;
        }

        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            // This throws if anything follows.
            _json.Read();
        }
        else
        {
            _state.Problems.Close(400, "The request body is not valid JSON.");
        }
    }

    /// <summary>Takes the body as a form. Returns false if the request has no body, or if it is refused.</summary>
    public bool OpenForm()
    {
        if (!Open("application/x-www-form-urlencoded"u8, default, default, out var document))
        {
            return false;
        }

        _form = document.Span;
        return true;
    }

    /// <summary>Takes the body as a text, or as bytes. Returns false if the request has no body, or if it is refused.</summary>
    /// <param name="mediaTypes">The media types that the operation takes, separated by commas.</param>
    /// <param name="isRequired">True to take an absent body as an empty one.</param>
    public bool OpenRaw(ReadOnlySpan<byte> mediaTypes, bool isRequired)
    {
        StartValue(ProblemList.Root, TextItems.Whole);
        if (_state.Event!.Body.IsEmpty)
        {
            return isRequired;
        }

        var isOpen = Open(mediaTypes, default, default, out var document);
        _text = document.Span;
        return isOpen;
    }

    /// <summary>Returns the body's bytes.</summary>
    public readonly byte[] ParseBytes() => _text.ToArray();

    private readonly bool Open(ReadOnlySpan<byte> mediaTypes, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, out ReadOnlyMemory<byte> document)
    {
        var parts = _state.Event!;
        document = default;
        if (parts.Body.IsEmpty)
        {
            return false;
        }

        if (!MediaTypes.Match(parts.MediaType.Span, mediaTypes))
        {
            var names = System.Text.Encoding.UTF8.GetString(mediaTypes).Replace(",", " or ", StringComparison.Ordinal);
            _state.Problems.Close(415, $"The media type of the request body must be {names}.");
            return false;
        }

        if (parts.TryDecode(before, after, out document))
        {
            return true;
        }

        _state.Problems.Close(400, "The request body cannot be decoded.");
        return false;
    }
}
