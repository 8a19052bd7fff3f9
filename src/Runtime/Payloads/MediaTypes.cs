using System.Text;

namespace Sluice.Runtime;

/// <summary>Compares the media type of a request with those that an operation takes.</summary>
internal static class MediaTypes
{
    /// <summary>The media type of a request that names none, as API Gateway assumes it for a mapping template.</summary>
    public static ReadOnlySpan<byte> Json => "application/json"u8;

    /// <summary>
    /// Returns true if the operation takes the request. Parameters such as <c>charset</c> do not count. For JSON, each media type that ends in
    /// <c>+json</c> is taken, as in ASP.NET Core.
    /// </summary>
    /// <param name="sent">The request's Content-Type; empty if it has none.</param>
    /// <param name="taken">The media types that the operation takes, separated by commas.</param>
    public static bool Match(ReadOnlySpan<byte> sent, ReadOnlySpan<byte> taken)
    {
        var semicolon = sent.IndexOf((byte)';');
        sent = Utf8Text.Trim(semicolon < 0 ? sent : sent[..semicolon]);
        sent = sent.IsEmpty ? Json : sent;
        if (taken.SequenceEqual(Json) && sent.Length > 17
            && Ascii.EqualsIgnoreCase(sent[..12], "application/"u8) && Ascii.EqualsIgnoreCase(sent[^5..], "+json"u8))
        {
            return true;
        }

        while (taken.IndexOf((byte)',') is >= 0 and var comma)
        {
            if (Ascii.EqualsIgnoreCase(sent, taken[..comma]))
            {
                return true;
            }

            taken = taken[(comma + 1)..];
        }

        return Ascii.EqualsIgnoreCase(sent, taken);
    }
}
