using System.Text;

namespace Sluice.Runtime;

/// <summary>Compares the media type of a request with the one that an operation takes.</summary>
internal static class MediaTypes
{
    /// <summary>The media type of a request that names none, as API Gateway assumes it for a mapping template.</summary>
    private static ReadOnlySpan<byte> Json => "application/json"u8;

    /// <summary>
    /// Returns true if the operation takes the request. Parameters such as <c>charset</c> do not count. For JSON, each media type that ends in
    /// <c>+json</c> is taken, as in ASP.NET Core.
    /// </summary>
    /// <param name="sent">The request's Content-Type; empty if it has none.</param>
    /// <param name="taken">The media type that the operation takes.</param>
    public static bool Match(ReadOnlySpan<byte> sent, ReadOnlySpan<byte> taken)
    {
        var semicolon = sent.IndexOf((byte)';');
        sent = Utf8Text.Trim(semicolon < 0 ? sent : sent[..semicolon]);
        sent = sent.IsEmpty ? Json : sent;
        return Ascii.EqualsIgnoreCase(sent, taken)
            || (taken.SequenceEqual(Json) && sent.Length > 17
                && Ascii.EqualsIgnoreCase(sent[..12], "application/"u8) && Ascii.EqualsIgnoreCase(sent[^5..], "+json"u8));
    }
}
