using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Basics;

/// <summary>Finds the stage variables in addresses and ARNs: <c>${stageVariables.NAME}</c>.</summary>
internal static partial class StageVariables
{
    /// <summary>Returns the names of the variables in a text, each once.</summary>
    public static IEnumerable<string> In(string text)
        => Reference().Matches(text).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Returns whether API Gateway takes a name: letters, digits and underscores
    /// (https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html, <c>variables</c>).
    /// </summary>
    public static bool IsName(string name) => name.Length > 0 && name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    /// <summary>Says that a name is none, as the end of a message.</summary>
    public static string NoName(string name) => $"'{name}' is not the name of a stage variable, which has letters, digits and '_'. Correct the name.";

    /// <summary>Replaces each reference with what a function returns for its name.</summary>
    public static string Replace(string text, Func<string, string> valueOf) => Reference().Replace(text, match => valueOf(match.Groups[1].Value));

    [GeneratedRegex(@"\$\{stageVariables\.([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
