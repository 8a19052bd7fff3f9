using System.Buffers.Text;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <summary>
/// Wraps an answer with a status of its own. The response template recognises it by its first bytes, which hold a space; the writer of
/// results puts none there, and where a converter did, <see cref="KeepApart"/> takes it out.
/// </summary>
internal static class Envelope
{
    /// <summary>
    /// Takes the space out of a result that starts as an envelope does: a converter that writes raw text may pass on what a client made.
    /// To JSON the two are the same.
    /// </summary>
    /// <param name="output">Holds a result.</param>
    public static void KeepApart(OutputBuffer output)
    {
        if (output.Written.Span.StartsWith(EnvelopeContract.StartUtf8))
        {
            output.Remove(1);
        }
    }

    /// <summary>Writes an envelope around a body.</summary>
    /// <param name="output">What it held is gone.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The value of Content-Type; null for API Gateway's own, which is JSON.</param>
    /// <param name="headers">More headers; null for none.</param>
    /// <param name="body">UTF-8.</param>
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
