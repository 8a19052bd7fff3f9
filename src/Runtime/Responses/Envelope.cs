using System.Buffers.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Wraps an answer with a status of its own. The first bytes hold a space, which no result does, so the response template
/// can tell the two apart.
/// </summary>
internal static class Envelope
{
    /// <summary>Writes an envelope around a problem.</summary>
    public static void WriteProblem(OutputBuffer output, int status, ReadOnlySpan<byte> body)
    {
        output.Clear();
        output.Write("{ \"sluice\":1,\"status\":"u8);
        Utf8Formatter.TryFormat(status, output.GetSpan(11), out var written);
        output.Advance(written);
        output.Write(",\"headers\":{\"Content-Type\":\"application/problem+json\"},\"body\":"u8);
        using (var writer = new Utf8JsonWriter(output, JsonOptions.Writer))
        {
            writer.WriteStringValue(body);
        }

        output.Write("}"u8);
    }
}
