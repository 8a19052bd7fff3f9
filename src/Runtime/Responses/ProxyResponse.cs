using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace Sluice.Runtime;

/// <summary>Writes the response of a proxy integration: a JSON object with status, headers and body, without a writer and without copies of the body.</summary>
internal static class ProxyResponse
{
    /// <summary>
    /// The number of bytes in which API Gateway looks for the end of status and headers (Amazon API Gateway Developer Guide, "Set up a Lambda proxy
    /// integration with payload response streaming").
    /// </summary>
    private const int LongestHead = 16 * 1024;

    /// <summary>Writes a response.</summary>
    /// <param name="output">The buffer for the response. Its previous content is discarded.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">Headers with one value each. If a name is repeated, the first one counts.</param>
    /// <param name="repeated">Headers with several values each; null for none.</param>
    /// <param name="body">The body as UTF-8, or bytes.</param>
    /// <param name="isBase64">True to write bytes as base64.</param>
    public static void Write(
        OutputBuffer output,
        int status,
        IEnumerable<KeyValuePair<string, string>> headers,
        IReadOnlyDictionary<string, List<string>>? repeated,
        ReadOnlySpan<byte> body,
        bool isBase64)
    {
        Begin(output, status);
        WriteHeaders(output, headers);
        WriteRepeated(output, repeated);
        End(output, body, isBase64);
    }

    /// <summary>Writes what precedes the body of a streamed response: a JSON object with status and headers, and eight NUL bytes.</summary>
    /// <param name="output">The buffer. Its previous content is discarded.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">Headers with one value each.</param>
    /// <param name="repeated">Headers with several values each; null for none.</param>
    /// <exception cref="InvalidOperationException">The headers are longer than API Gateway allows.</exception>
    public static void WriteHead(
        OutputBuffer output, int status, IEnumerable<KeyValuePair<string, string>> headers, IReadOnlyDictionary<string, List<string>>? repeated)
    {
        Begin(output, status);
        WriteHeaders(output, headers);
        WriteRepeated(output, repeated);
        output.Write("}\0\0\0\0\0\0\0\0"u8);
        if (output.Written.Length > LongestHead)
        {
            throw new InvalidOperationException("The headers of a streamed response are longer than 16 KB, which is API Gateway's limit.");
        }
    }

    /// <summary>Writes a response with no other header than its media type, as most are.</summary>
    /// <param name="output">The buffer for the response. Its previous content is discarded.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">The media type; null for a response without a body.</param>
    /// <param name="body">The body as UTF-8.</param>
    public static void Write(OutputBuffer output, int status, string? mediaType, ReadOnlySpan<byte> body)
    {
        Begin(output, status);
        if (mediaType is not null)
        {
            output.Write(",\"headers\":{\"Content-Type\":"u8);
            WriteText(output, mediaType);
            output.Write("}"u8);
        }

        End(output, body, isBase64: false);
    }

    private static void WriteHeaders(OutputBuffer output, IEnumerable<KeyValuePair<string, string>> headers)
    {
        output.Write(",\"headers\":{"u8);
        var isFirst = true;
        foreach (var (name, value) in headers)
        {
            WriteName(output, name, ref isFirst);
            WriteText(output, value);
        }

        output.Write("}"u8);
    }

    private static void Begin(OutputBuffer output, int status)
    {
        output.Clear();
        output.Write("{\"statusCode\":"u8);
        Utf8Formatter.TryFormat(status, output.GetSpan(11), out var written);
        output.Advance(written);
    }

    private static void WriteRepeated(OutputBuffer output, IReadOnlyDictionary<string, List<string>>? repeated)
    {
        if (repeated is null)
        {
            return;
        }

        output.Write(",\"multiValueHeaders\":{"u8);
        var isFirst = true;
        foreach (var (name, values) in repeated)
        {
            WriteName(output, name, ref isFirst);
            for (var i = 0; i < values.Count; i++)
            {
                output.Write(i == 0 ? "["u8 : ","u8);
                WriteText(output, values[i]);
            }

            output.Write("]"u8);
        }

        output.Write("}"u8);
    }

    private static void End(OutputBuffer output, ReadOnlySpan<byte> body, bool isBase64)
    {
        output.Write(",\"body\":\""u8);
        if (isBase64)
        {
            Base64.EncodeToUtf8(body, output.GetSpan(Base64.GetMaxEncodedToUtf8Length(body.Length)), out _, out var written);
            output.Advance(written);
            output.Write("\",\"isBase64Encoded\":true}"u8);
            return;
        }

        Escape(output, body);
        output.Write("\"}"u8);
    }

    private static void WriteName(OutputBuffer output, string name, ref bool isFirst)
    {
        if (!isFirst)
        {
            output.Write(","u8);
        }

        isFirst = false;
        WriteText(output, name);
        output.Write(":"u8);
    }

    private static void WriteText(OutputBuffer output, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Write("\""u8);
        Escape(output, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        output.Write("\""u8);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static void Escape(OutputBuffer output, ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            // Most texts need few escapes. If the space is too small, the rest follows in the next round.
            var target = output.GetSpan(text.Length + (text.Length / 8) + 16);
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(text, target, out var consumed, out var written);
            output.Advance(written);
            text = text[consumed..];
        }
    }
}
