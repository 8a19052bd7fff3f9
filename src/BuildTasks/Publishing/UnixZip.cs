namespace Sluice.BuildTasks.Publishing;

/// <summary>
/// Gives the entries of a zip their Unix modes, on whatever system it was made. Programs that unpack a zip read the modes only if its entries say that
/// Unix made them, and .NET Standard 2.0 can write neither.
/// Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12, 4.3.16, and 4.4.2 ("version made by").
/// </summary>
internal static class UnixZip
{
    private const uint CentralHeader = 0x02014b50;
    private const uint End = 0x06054b50;
    private const int EndLength = 22;
    private const int HeaderLength = 46;
    private const byte Unix = 3;

    /// <param name="zip">A whole zip without a comment, whose central directory begins in its first 4 GB.</param>
    /// <param name="modes">The mode of each entry, in the order in which the entries were written.</param>
    public static void SetModes(byte[] zip, IEnumerable<int> modes)
    {
        var end = zip.Length - EndLength;
        if (end < 0 || Number(zip, end) != End)
        {
            throw new InvalidDataException("The zip does not end as expected.");
        }

        var at = (int)Number(zip, end + 16);
        foreach (var mode in modes)
        {
            if (at + HeaderLength > end || Number(zip, at) != CentralHeader)
            {
                throw new InvalidDataException("The zip does not have the expected entries.");
            }

            zip[at + 5] = Unix;
            zip[at + 38] = zip[at + 39] = 0;
            zip[at + 40] = (byte)mode;
            zip[at + 41] = (byte)(mode >> 8);
            at += HeaderLength + Length(zip, at + 28) + Length(zip, at + 30) + Length(zip, at + 32);
        }
    }

    private static uint Number(byte[] zip, int at) => (uint)(Length(zip, at) | (Length(zip, at + 2) << 16));

    private static int Length(byte[] zip, int at) => zip[at] | (zip[at + 1] << 8);
}
