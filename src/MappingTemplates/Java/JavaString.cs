namespace Sluice.MappingTemplates.Java;

/// <summary>The methods of <c>java.lang.String</c> that differ from .NET's.</summary>
internal static class JavaString
{
    /// <summary>Java's <c>split(regex)</c>: trailing empty strings are dropped.</summary>
    public static string[] Split(string text, string regex) => Split(text, regex, 0);

    /// <summary>Java's <c>split(regex, limit)</c>.</summary>
    public static string[] Split(string text, string regex, int limit) => throw new NotImplementedException();

    public static string ReplaceAll(string text, string regex, string replacement) => throw new NotImplementedException();

    public static string ReplaceFirst(string text, string regex, string replacement) => throw new NotImplementedException();

    /// <summary>Java's <c>matches(regex)</c>: the whole text.</summary>
    public static bool Matches(string text, string regex) => throw new NotImplementedException();

    /// <summary>Java's <c>replace(CharSequence, CharSequence)</c>; an empty target matches between all characters.</summary>
    public static string Replace(string text, string target, string replacement) => throw new NotImplementedException();

    /// <summary>Java's <c>String.format(format, args)</c>.</summary>
    public static string Format(string format, ReadOnlySpan<object?> arguments) => throw new NotImplementedException();

    /// <summary>Java's <c>compareTo</c>: the difference of the first characters that differ, or of the lengths.</summary>
    public static int CompareTo(string left, string right) => throw new NotImplementedException();

    public static int CompareToIgnoreCase(string left, string right) => throw new NotImplementedException();

    public static bool EqualsIgnoreCase(string left, string? right) => throw new NotImplementedException();

    public static string ToUpperCase(string text) => throw new NotImplementedException();

    public static string ToLowerCase(string text) => throw new NotImplementedException();

    /// <summary>Cuts characters up to U+0020 from both ends.</summary>
    public static string Trim(string text) => throw new NotImplementedException();

    /// <summary>Cuts Java's white space (<c>Character.isWhitespace</c>) from both ends.</summary>
    public static string Strip(string text) => throw new NotImplementedException();

    public static string StripLeading(string text) => throw new NotImplementedException();

    public static string StripTrailing(string text) => throw new NotImplementedException();

    public static bool IsBlank(string text) => throw new NotImplementedException();

    /// <exception cref="Values.JavaException">The count is negative.</exception>
    public static string Repeat(string text, int count) => throw new NotImplementedException();
}
