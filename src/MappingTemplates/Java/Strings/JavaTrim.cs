namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>The characters that Java's <c>trim()</c> removes: all characters up to U+0020.</summary>
internal static class JavaTrim
{
    public static readonly char[] Characters = [.. Enumerable.Range(0, 33).Select(c => (char)c)];
}
