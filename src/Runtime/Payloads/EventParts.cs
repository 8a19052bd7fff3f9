using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>What a reader remembers of API Gateway's event until it has passed all members, and the buffer for the body without its JSON escapes.</summary>
internal sealed class EventParts
{
    private byte[] _document = new byte[1024];

    /// <summary>The token of the body in the event, with its quotes; empty if the request has no body.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>True if the body is base64 of bytes.</summary>
    public bool IsBase64 { get; set; }

    /// <summary>The request's media type with its parameters; empty if the request names none.</summary>
    public ReadOnlyMemory<byte> MediaType { get; set; }

    /// <summary>Starts over with another event.</summary>
    public void Clear()
    {
        Body = default;
        MediaType = default;
        IsBase64 = false;
    }

    /// <summary>
    /// Puts the body between two texts. Returns false if it cannot be decoded: it is not UTF-8, or not the base64 that the event says it is.
    /// </summary>
    /// <param name="before">The bytes before the body.</param>
    /// <param name="after">The bytes after the body.</param>
    /// <param name="document">Everything. It is valid until the next event.</param>
    public bool TryDecode(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, out ReadOnlyMemory<byte> document)
    {
        var most = before.Length + Body.Length + after.Length;
        if (_document.Length < most)
        {
            _document = new byte[Math.Max(most, _document.Length * 2)];
        }

        before.CopyTo(_document);
        document = default;
        if (!TryUnescape(_document.AsSpan(before.Length), out var length))
        {
            return false;
        }

        after.CopyTo(_document.AsSpan(before.Length + length));
        document = _document.AsMemory(0, before.Length + length + after.Length);
        return true;
    }

    private bool TryUnescape(Span<byte> target, out int length)
    {
        var reader = new Utf8JsonReader(Body.Span);
        reader.Read();
        try
        {
            length = reader.CopyString(target);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair cannot be converted to UTF-8.
            length = 0;
            return false;
        }

        return !IsBase64
            || System.Buffers.Text.Base64.DecodeFromUtf8InPlace(target[..length], out length) == System.Buffers.OperationStatus.Done;
    }
}
