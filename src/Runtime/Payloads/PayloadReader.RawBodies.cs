using System.Buffers.Text;

namespace Sluice.Runtime;

/// <content>Reads a raw body, which the payload holds as one text: the text itself, or bytes as base64.</content>
public ref partial struct PayloadReader
{
    /// <summary>Takes the member's value as a raw body. Returns false if the request has no body.</summary>
    public bool RawBody() => Text(ProblemList.Root);

    /// <summary>Decodes the bytes of a raw body.</summary>
    public byte[] ParseRawBytes()
    {
        // API Gateway writes {} for an empty body.
        if (_text.SequenceEqual("{}"u8))
        {
            return [];
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(_text.Length)];
        if (Base64.DecodeFromUtf8(_text, bytes, out _, out var length) != System.Buffers.OperationStatus.Done)
        {
            return Refuse<byte[]>() ?? [];
        }

        return length == bytes.Length ? bytes : bytes[..length];
    }
}
