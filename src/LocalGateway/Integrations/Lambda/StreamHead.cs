using System.Buffers;
using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>
/// Reads what precedes the body of a streamed response: a JSON object with status and headers, and eight NUL bytes (Amazon API Gateway Developer Guide, "Set
/// up a Lambda proxy integration with payload response streaming").
/// </summary>
internal static class StreamHead
{
    /// <summary>The number of bytes in which API Gateway looks for the eight NUL bytes.</summary>
    private const int Longest = 16 * 1024;

    private static readonly byte[] End = new byte[8];

    /// <summary>Finds the end of the head.</summary>
    /// <returns>The length of its JSON, or -1 if there is no end within API Gateway's limit.</returns>
    public static int Find(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Longest)].IndexOf(End);

    /// <summary>The index of the body's first byte.</summary>
    /// <param name="length">The length of the head's JSON.</param>
    public static int BodyAfter(int length) => length + End.Length;

    /// <summary>Waits for the head of a streamed response, and leaves the reader at the start of the body.</summary>
    /// <returns>The JSON, or null if the response has no head.</returns>
    /// <exception cref="OperationCanceledException">The wait took too long.</exception>
    public static async ValueTask<byte[]?> ReadAsync(FunctionStream stream, CancellationToken limit)
    {
        while (true)
        {
            var result = await stream.Reader.ReadAsync(limit).ConfigureAwait(false);
            var start = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, Longest)).ToArray();
            if (Find(start) is >= 0 and var length)
            {
                stream.Reader.AdvanceTo(result.Buffer.GetPosition(BodyAfter(length)));
                return start[..length];
            }

            if (start.Length == Longest || result.IsCompleted || result.IsCanceled)
            {
                stream.Reader.AdvanceTo(result.Buffer.End);
                return null;
            }

            stream.Reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
