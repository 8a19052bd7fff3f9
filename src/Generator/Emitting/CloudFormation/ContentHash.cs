using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>A short name for a content: another content, another name.</summary>
internal static class ContentHash
{
    /// <returns>Ten hexadecimal digits of the text's SHA-256.</returns>
    public static string Of(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(5).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
