using System.Text;

namespace Sluice.LocalGateway.Journeys;

/// <summary>Keeps a body past its exchange, as text.</summary>
internal static class KeptBody
{
    /// <summary>What is kept of a body, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    public static string Of(ReadOnlyMemory<byte> body)
        => body.Length <= MostBytes
            ? Encoding.UTF8.GetString(body.Span)
            : $"{Encoding.UTF8.GetString(body.Span[..MostBytes])}\n… ({body.Length} bytes)";
}
