namespace Sluice.MappingTemplates.Util;

/// <summary><c>$util.base64Encode</c> and <c>$util.base64Decode</c>: <c>java.util.Base64</c>'s basic form, of UTF-8 text.</summary>
internal static class Base64Codec
{
    public static string Encode(string text) => throw new NotImplementedException();

    /// <exception cref="Values.JavaException">Not base64.</exception>
    public static string Decode(string text) => throw new NotImplementedException();
}
