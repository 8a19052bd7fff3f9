using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Json;

/// <summary>Finds the names to which a text of <c>Fn::Sub</c> refers.</summary>
internal static partial class SubNames
{
    /// <summary>Returns the names in <c>${NAME}</c>. A name after an exclamation mark stands for itself and is none.</summary>
    public static IEnumerable<string> In(string text) => Placeholder().Matches(text).Select(static match => match.Groups[1].Value);

    [GeneratedRegex(@"\$\{\s*([^!}\s][^}]*?)\s*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
