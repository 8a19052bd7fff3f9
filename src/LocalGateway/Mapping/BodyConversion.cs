using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Mapping;

/// <summary>Converts bodies between bytes and text, as recorded on AWS.</summary>
internal static class BodyConversion
{
    /// <summary>Returns the bytes as text in UTF-8, with U+FFFD in place of invalid bytes.</summary>
    public static ReadOnlyMemory<byte> ToText(ReadOnlyMemory<byte> body)
        => Utf8.IsValid(body.Span) ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Span));

    public static ReadOnlyMemory<byte> ToBase64(Exchange exchange, ReadOnlyMemory<byte> body)
    {
        var buffer = exchange.Own(new PooledBuffer(Base64.GetMaxEncodedToUtf8Length(body.Length)));
        Base64.EncodeToUtf8(body.Span, buffer.GetSpan(Base64.GetMaxEncodedToUtf8Length(body.Length)), out _, out var written);
        buffer.Advance(written);
        return buffer.Memory;
    }

    /// <summary>Decodes text in base64. Returns false if the text is not base64.</summary>
    public static bool TryFromBase64(Exchange exchange, ReadOnlyMemory<byte> text, out ReadOnlyMemory<byte> body)
    {
        var length = Base64.GetMaxDecodedFromUtf8Length(text.Length);
        var buffer = exchange.Own(new PooledBuffer(length));
        var status = Base64.DecodeFromUtf8(text.Span, buffer.GetSpan(length), out _, out var written);
        buffer.Advance(status == OperationStatus.Done ? written : 0);
        body = buffer.Memory;
        return status == OperationStatus.Done;
    }
}
