using System.Security.Cryptography;
using System.Text;

namespace Sluice.LocalGateway.Page.Sources;

/// <summary>The text of a template's file, as the page edits it.</summary>
/// <param name="Text">The text with <c>\n</c> as line break.</param>
/// <param name="Version">Is different if the file is.</param>
/// <param name="HasMark">Whether the file starts with a byte order mark.</param>
/// <param name="HasReturns">Whether each line of the file ends in <c>\r\n</c>.</param>
internal sealed record SourceText(string Text, string Version, bool HasMark, bool HasReturns)
{
    private const int LargestFile = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read.</exception>
    /// <exception cref="DecoderFallbackException">The file is not in UTF-8.</exception>
    public static SourceText Read(string path)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            throw new IOException("The file is larger than 1 MB. Change it in an editor.");
        }

        var bytes = File.ReadAllBytes(path);
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var text = Strict.GetString(bytes.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0));
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = plain.AsSpan().Count('\n');
        return new(plain, Convert.ToHexStringLower(SHA256.HashData(bytes)), hasMark, lines > 0 && text.Length - plain.Length == lines);
    }

    /// <summary>Returns the bytes of the file with another text.</summary>
    public byte[] With(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var bytes = Strict.GetBytes(HasReturns ? plain.Replace("\n", "\r\n", StringComparison.Ordinal) : plain);
        return HasMark ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes;
    }
}
