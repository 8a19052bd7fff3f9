using System.Buffers.Text;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <summary>
/// Writes envelopes. The response template recognizes an envelope by its first bytes, which contain a space. The writer of results puts no space
/// there. If a converter writes one, <see cref="KeepApart"/> removes it.
/// </summary>
internal static class Envelope
{
    /// <summary>
    /// Removes the space from a result that starts like an envelope. A converter that writes raw JSON may pass on text of a client, which must not be
    /// taken for an envelope. The meaning of the JSON stays the same.
    /// </summary>
    /// <param name="output">The buffer that holds the result.</param>
    public static void KeepApart(OutputBuffer output)
    {
        if (output.Written.Span.StartsWith(EnvelopeContract.StartUtf8))
        {
            output.Remove(1);
        }
    }

    /// <summary>Writes an envelope around a body.</summary>
    /// <param name="output">The buffer for the envelope. Its previous content is discarded.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">The value of Content-Type; null for API Gateway's default, which is JSON.</param>
    /// <param name="headers">Further headers; null for none.</param>
    /// <param name="body">The body as UTF-8.</param>
    public static void Write(OutputBuffer output, int status, string? mediaType, Dictionary<string, string>? headers, ReadOnlySpan<byte> body)
    {
        output.Clear();
        output.Write(EnvelopeContract.StartUtf8);
        output.Write(EnvelopeContract.VersionUtf8);
        WriteName(output, EnvelopeContract.StatusUtf8);
        Utf8Formatter.TryFormat(status, output.GetSpan(11), out var written);
        output.Advance(written);
        WriteName(output, EnvelopeContract.HeadersUtf8);
        using (var writer = new Utf8JsonWriter(output, JsonOptions.Writer))
        {
            WriteHeaders(writer, mediaType, headers);
            writer.Flush();
            WriteName(output, EnvelopeContract.BodyUtf8);
            writer.Reset();
            writer.WriteStringValue(body);
        }

        output.Write("}"u8);
    }

    private static void WriteName(OutputBuffer output, ReadOnlySpan<byte> name)
    {
        output.Write(",\""u8);
        output.Write(name);
        output.Write("\":"u8);
    }

    private static void WriteHeaders(Utf8JsonWriter writer, string? mediaType, Dictionary<string, string>? headers)
    {
        writer.WriteStartObject();
        if (mediaType is not null && headers?.ContainsKey("Content-Type") != true)
        {
            writer.WriteString("Content-Type"u8, mediaType);
        }

        if (headers is not null)
        {
            foreach (var (name, value) in headers)
            {
                writer.WriteString(name, value);
            }
        }

        writer.WriteEndObject();
    }
}
