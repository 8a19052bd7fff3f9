using System.Text.RegularExpressions;

namespace Sluice.Packages.Tests.FirstHour;

/// <summary>
/// An output as a page shows it. Inside of a line, <c>…</c> stands for any text; alone on a line, it stands for any lines. The number of spaces and
/// empty lines do not count.
/// </summary>
internal static partial class ShownOutput
{
    private const char Varies = '…';

    /// <summary>Whether the output is the shown one from its start to its end.</summary>
    public static bool IsWhole(string shown, string output) => Regex.IsMatch(Normalize(output) + "\n", $"{Pattern(shown)}\\z", RegexOptions.CultureInvariant);

    /// <summary>The length of the shown output at the start of another one, whose lines are normalized; null if it does not begin like this.</summary>
    public static int? LengthOfStart(string shown, string output) =>
        Regex.Match(output, Pattern(shown), RegexOptions.CultureInvariant) is { Success: true } match ? match.Length : null;

    /// <summary>The lines without differences that nobody sees.</summary>
    public static string Normalize(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(static line => Spaces().Replace(line, " ").Trim()).Where(static line => line.Length > 0));

    private static string Pattern(string shown) => "\\A" + string.Concat(Normalize(shown).Split('\n').Select(static line => line == $"{Varies}"
        ? "(?:[^\\n]*\\n)*?"
        : string.Join("[^\\n]*", line.Split(Varies).Select(Regex.Escape)) + "\\n"));

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();
}
