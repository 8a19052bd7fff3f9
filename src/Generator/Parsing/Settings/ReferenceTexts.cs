using System.Text.RegularExpressions;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Finds references <c>${NAME}</c> in texts, whatever is between the braces.</summary>
internal static class ReferenceTexts
{
    private static readonly Regex Reference = new(@"\$\{([^}]*)\}", RegexOptions.CultureInvariant);

    /// <summary>Returns what is between the braces of each reference.</summary>
    public static IEnumerable<string> Names(string text) => Reference.Matches(text).Cast<Match>().Select(match => match.Groups[1].Value);

    /// <summary>Returns the text with each reference replaced. A reference for which the function returns null stays.</summary>
    public static string Replace(string text, Func<string, string?> replacement) =>
        Reference.Replace(text, match => replacement(match.Groups[1].Value) ?? match.Value);
}
