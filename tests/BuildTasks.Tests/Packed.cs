using System.IO.Compression;
using System.Text;

namespace Sluice.BuildTasks.Tests;

/// <summary>Files as the generator packs them.</summary>
internal static class Packed
{
    public static string Files(params IEnumerable<(string Path, string Text)> files) =>
        Text(string.Concat(files.Select(f => $"{f.Path}\n{Encoding.UTF8.GetByteCount(f.Text)}\n{f.Text}")));

    public static string Text(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToBase64String(packed.ToArray());
    }
}
