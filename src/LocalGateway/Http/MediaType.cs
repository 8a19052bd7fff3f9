namespace Sluice.LocalGateway.Http;

/// <summary>Reads the media type of a Content-Type or Accept header.</summary>
internal static class MediaType
{
    public const string Json = "application/json";

    /// <summary>Returns the media type without parameters; for a list, the first one. A missing header counts as JSON.</summary>
    public static ReadOnlySpan<char> Of(string? header)
    {
        var text = header.AsSpan();
        var end = text.IndexOfAny(';', ',');
        text = (end < 0 ? text : text[..end]).Trim();
        return text.IsEmpty ? Json : text;
    }
}
