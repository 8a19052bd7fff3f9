using System.Text.RegularExpressions;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>The references in a text of <c>Fn::Sub</c>.</summary>
internal static class SubText
{
    private static readonly Regex Reference = new("\\$\\{(?<name>[^!}][^}]*)\\}", RegexOptions.CultureInvariant);

    /// <summary>Returns the names within <c>${…}</c>. <c>${!Name}</c> is a literal text.</summary>
    public static IEnumerable<string> Names(string text) => Reference.Matches(text).Cast<Match>().Select(match => match.Groups["name"].Value.Trim());

    /// <summary>Returns the text with other names, or with other texts in place of the references.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replace">Returns what replaces a name.</param>
    /// <param name="isWhole">True to replace <c>${Name}</c> as a whole, and not only the name in it.</param>
    public static string Replace(string text, Func<string, string> replace, bool isWhole = false) => Reference.Replace(text, match =>
    {
        var name = match.Groups["name"].Value.Trim();
        var replaced = replace(name);
        return isWhole ? replaced : replaced == name ? match.Value : "${" + replaced + "}";
    });
}
