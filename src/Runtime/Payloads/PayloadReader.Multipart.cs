using System.Buffers.Text;

namespace Sluice.Runtime;

/// <content>
/// Reads a body of the media type <c>multipart/form-data</c>. In a payload it is base64 in one text, beside the media type with the boundary.
/// </content>
public ref partial struct PayloadReader
{
    /// <summary>Takes the member's value as the request's media type with its parameters.</summary>
    public void FormType()
    {
        if (Text(ProblemList.Root))
        {
            _state.FormType = _text.ToArray();
        }
    }

    /// <summary>Takes the member's value as a form with files. Returns false if the request has no body, or if the body is not such a form.</summary>
    public bool Multipart()
    {
        // API Gateway writes {} for an empty body.
        if (!Text(ProblemList.Root) || _text.IsEmpty || _text.SequenceEqual("{}"u8))
        {
            return false;
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(_text.Length)];
        if (Base64.DecodeFromUtf8(_text, bytes, out _, out var length) != System.Buffers.OperationStatus.Done)
        {
            _state.Problems.Close(400, "The request body cannot be decoded.");
            return false;
        }

        return Open(bytes.AsMemory(0, length), _state.FormType);
    }

    /// <summary>Takes the body of an event as a form with files. Returns false if the request has no body, or if it is refused.</summary>
    public bool OpenMultipart() => Open("multipart/form-data"u8, default, default, out var document)
        && Open(document.ToArray(), _state.Event!.MediaType.Span);

    /// <summary>Returns the last file of a field, or null if there is none.</summary>
    /// <param name="name">The field's name as UTF-8.</param>
    public readonly FormFile? File(ReadOnlySpan<byte> name) => Files(name)?[^1];

    /// <summary>Returns all files of a field, or null if there is none.</summary>
    /// <param name="name">The field's name as UTF-8.</param>
    public readonly FormFile[]? Files(ReadOnlySpan<byte> name) => _state.Multipart?.Files(name) is { Count: > 0 } files ? files.ToArray() : null;

    private readonly bool Open(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> contentType)
    {
        _state.Multipart = MultipartForm.Parse(body, contentType, out var message);
        if (_state.Multipart is null)
        {
            _state.Problems.Close(400, message);
        }

        return _state.Multipart is not null;
    }
}
