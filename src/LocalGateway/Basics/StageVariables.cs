using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Basics;

/// <summary>Finds the stage variables in addresses and ARNs: <c>${stageVariables.NAME}</c>.</summary>
internal static partial class StageVariables
{
    /// <summary>Returns the names of the variables in a text, each once.</summary>
    public static IEnumerable<string> In(string text)
        => Reference().Matches(text).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <summary>Replaces each reference with what a function returns for its name.</summary>
    public static string Replace(string text, Func<string, string> valueOf) => Reference().Replace(text, match => valueOf(match.Groups[1].Value));

    [GeneratedRegex(@"\$\{stageVariables\.([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
