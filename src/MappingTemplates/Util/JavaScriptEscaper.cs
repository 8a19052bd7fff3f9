namespace Sluice.MappingTemplates.Util;

/// <summary><c>$util.escapeJavaScript</c>: commons-lang 2.6's.</summary>
internal static class JavaScriptEscaper
{
    /// <returns>The same string where nothing needs escaping.</returns>
    public static string Escape(string text) => throw new NotImplementedException();
}
