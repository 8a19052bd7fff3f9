using System.Buffers.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Wraps an answer with a status of its own. The first bytes hold a space, which no result does, so the response template
/// can tell the two apart.
/// </summary>
internal static class Envelope
{
    /// <summary>Writes an envelope around a body.</summary>
    /// <param name="output">What it held is gone.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The value of Content-Type; null for API Gateway's own, which is JSON.</param>
    /// <param name="headers">More headers; null for none.</param>
    /// <param name="body">UTF-8.</param>
    public static void Write(OutputBuffer output, int status, string? mediaType, Dictionary<string, string>? headers, ReadOnlySpan<byte> body)
    {
        output.Clear();
        output.Write("{ \"sluice\":1,\"status\":"u8);
        Utf8Formatter.TryFormat(status, output.GetSpan(11), out var written);
        output.Advance(written);
        output.Write(",\"headers\":"u8);
        using (var writer = new Utf8JsonWriter(output, JsonOptions.Writer))
        {
            WriteHeaders(writer, mediaType, headers);
            writer.Flush();
            output.Write(",\"body\":"u8);
            writer.Reset();
            writer.WriteStringValue(body);
        }

        output.Write("}"u8);
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
