using System.Text;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>
/// Finds patterns that are only literal text and need no engine: <c>,</c>, <c>\.</c>, <c>a[.]b</c>, and <c>(?i)x-tenant</c> for a whole match.
/// </summary>
internal static class LiteralPattern
{
    private const string IgnoreCase = "(?i)";
    private const string MetaCharacters = "\\[](){}.*+?^$|";

    /// <summary>Reads a pattern.</summary>
    /// <returns>The literal text, or the literal text whose case is ignored; both are null if the pattern is not literal text.</returns>
    public static (string? Exact, string? IgnoringCase) Find(string pattern)
    {
        var ignoreCase = pattern.StartsWith(IgnoreCase, StringComparison.Ordinal);
        var text = Read(ignoreCase ? pattern.AsSpan(IgnoreCase.Length) : pattern);
        return !ignoreCase ? (text, null) : text is not null && Ascii.IsValid(text) ? (null, text) : (null, null);
    }

    private static string? Read(ReadOnlySpan<char> pattern)
    {
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern[i..];
            if (char.IsSurrogate(rest[0]))
            {
                return null;
            }

            if (!IsMeta(rest[0]))
            {
                text.Append(rest[0]);
            }
            else if (rest is ['\\', var escaped, ..] && !char.IsAsciiLetterOrDigit(escaped) && !char.IsSurrogate(escaped))
            {
                text.Append(escaped);
                i++;
            }
            else if (rest is ['[', var only, ']', ..] && only is not ('^' or '[' or ']' or '\\' or '&') && !char.IsSurrogate(only))
            {
                text.Append(only);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static bool IsMeta(char c) => MetaCharacters.Contains(c, StringComparison.Ordinal);
}
