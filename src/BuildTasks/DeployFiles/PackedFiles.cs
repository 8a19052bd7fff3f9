using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sluice.BuildTasks.DeployFiles;

/// <summary>
/// Reads the files as the generator packs them: for each file a line with its path, a line with its length in bytes, and its bytes. All of it is
/// compressed with Deflate and encoded in base64.
/// </summary>
internal static class PackedFiles
{
    /// <returns>The files in the generator's order.</returns>
    /// <exception cref="FormatException">The text is not in base64.</exception>
    /// <exception cref="InvalidDataException">The bytes are not compressed files, or they end too early.</exception>
    public static IReadOnlyList<DeployFile> Read(string packed)
    {
        using var stream = new DeflateStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        var bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        var files = new List<DeployFile>();
        while (bytes.Length > 0)
        {
            var path = Line(ref bytes);
            if (!int.TryParse(Line(ref bytes), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > bytes.Length)
            {
                throw new InvalidDataException($"The deploy file '{path}' is damaged");
            }

            files.Add(new(path, bytes.Slice(0, length).ToArray()));
            bytes = bytes.Slice(length);
        }

        return files.Count > 0 ? files : throw new InvalidDataException("The text contains no deploy files");
    }

    private static string Line(ref Span<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end < 0)
        {
            throw new InvalidDataException("The deploy files are cut off");
        }

        var line = Encoding.UTF8.GetString(bytes.Slice(0, end).ToArray());
        bytes = bytes.Slice(end + 1);
        return line;
    }
}
