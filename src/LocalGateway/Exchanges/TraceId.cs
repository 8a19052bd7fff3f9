using System.Buffers;
using System.Globalization;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>Makes the value of X-Ray's trace header.</summary>
internal static class TraceId
{
    public const string Header = "X-Amzn-Trace-Id";

    private const int Longest = 256;

    private static readonly SearchValues<char> Characters
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789=;:.-_");

    /// <summary>Returns the client's value if it is valid and begins with a root; otherwise a new value.</summary>
    public static string For(string? clients, DateTimeOffset now)
    {
        if (clients is { Length: <= Longest }
            && clients.StartsWith("Root=", StringComparison.Ordinal)
            && !clients.AsSpan().ContainsAnyExcept(Characters))
        {
            return clients;
        }

        Span<byte> random = stackalloc byte[12];
        Random.Shared.NextBytes(random);
        return string.Create(CultureInfo.InvariantCulture, $"Root=1-{now.ToUnixTimeSeconds():x8}-{Convert.ToHexStringLower(random)}");
    }
}
