using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Makes a short hash of a content, so that a changed content gets another name.</summary>
internal static class ContentHash
{
    private const int Most = 4096;

    /// <summary>Returns the hash of the concatenated texts. They are not concatenated in memory, because the result would be large.</summary>
    /// <returns>The first ten hexadecimal digits of the SHA-256.</returns>
    public static string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var (characters, bytes) = (new char[Most], new byte[Encoding.UTF8.GetMaxByteCount(Most)]);
        foreach (var text in texts)
        {
            for (var done = 0; done < text.Length; done += Most)
            {
                var count = Math.Min(Most, text.Length - done);
                text.CopyTo(done, characters, 0, count);
                hash.AppendData(bytes, 0, encoder.GetBytes(characters, 0, count, bytes, 0, flush: false));
            }
        }

        return string.Concat(hash.GetHashAndReset().Take(5).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
