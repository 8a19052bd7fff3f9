namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>What Java's <c>trim()</c> cuts off: every character up to the space.</summary>
internal static class JavaTrim
{
    public static readonly char[] Characters = [.. Enumerable.Range(0, 33).Select(c => (char)c)];
}
