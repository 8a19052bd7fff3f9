namespace Sluice.MappingTemplates.Util;

/// <summary><c>$util.urlEncode</c> and <c>$util.urlDecode</c>: <c>java.net.URLEncoder</c>'s, in UTF-8.</summary>
internal static class UrlCodec
{
    /// <returns>The same string where nothing needs encoding.</returns>
    public static string Encode(string text) => throw new NotImplementedException();

    /// <returns>The same string where nothing is encoded.</returns>
    /// <exception cref="Values.JavaException">A broken <c>%xx</c>.</exception>
    public static string Decode(string text) => throw new NotImplementedException();
}
