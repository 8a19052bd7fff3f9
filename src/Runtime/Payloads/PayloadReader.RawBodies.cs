using System.Buffers.Text;

namespace Sluice.Runtime;

/// <content>A body as the client sent it, which the payload holds as one text: bytes in base64.</content>
public ref partial struct PayloadReader
{
    /// <summary>Takes the member's value as a raw body; false where the request has none.</summary>
    public bool RawBody() => Text(ProblemList.Root);

    /// <summary>The bytes of a raw body.</summary>
    public byte[] ParseRawBytes()
    {
        // What API Gateway prints for an empty body.
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
