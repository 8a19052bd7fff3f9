using System.Collections.Immutable;

namespace Sluice.LocalGateway.Http;

/// <summary>The binary media types of the API (<c>binaryMediaTypes</c>).</summary>
internal sealed class BinaryTypes(ImmutableArray<string> types)
{
    /// <summary>
    /// Checks whether a Content-Type or Accept header names a binary media type. If the header has several media types, only the first one counts. A
    /// binary
    /// media type can have a wildcard as its subtype.
    /// </summary>
    public bool Matches(string? header)
    {
        if (types.IsEmpty || header is null)
        {
            return false;
        }

        var mediaType = MediaType.Of(header);
        foreach (var type in types)
        {
            if (type == "*/*" || mediaType.Equals(type, StringComparison.OrdinalIgnoreCase) || IsUnder(mediaType, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnder(ReadOnlySpan<char> mediaType, string type)
        => type.Length > 3 && type.EndsWith("/*", StringComparison.Ordinal) && type[0] != '*'
            && mediaType.Length >= type.Length
            && mediaType.StartsWith(type.AsSpan(0, type.Length - 1), StringComparison.OrdinalIgnoreCase);
}
