using System.Text;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>Reads the headers of a request's head, which the server has already found to be well formed.</summary>
internal static class HeadParser
{
    /// <summary>Reads the headers in their order and in the client's spelling.</summary>
    /// <param name="head">The request line and the headers.</param>
    /// <returns>The headers, or null if a line is not a header.</returns>
    public static HeaderList? Parse(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart("\r\n"u8);
        if (!NextLine(ref head, out _))
        {
            return null;
        }

        var headers = new HeaderList(16);
        while (NextLine(ref head, out var line))
        {
            if (line.IsEmpty)
            {
                return headers;
            }

            var colon = line.IndexOf((byte)':');
            if (colon <= 0)
            {
                return null;
            }

            headers.Add(HeaderNames.Of(line[..colon]), Encoding.UTF8.GetString(line[(colon + 1)..].Trim(" \t"u8)));
        }

        return null;
    }

    private static bool NextLine(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> line)
    {
        var end = rest.IndexOf((byte)'\n');
        if (end < 0)
        {
            line = default;
            return false;
        }

        line = rest[..end].TrimEnd((byte)'\r');
        rest = rest[(end + 1)..];
        return true;
    }
}
