using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Basics;

/// <summary>A placeholder that is a whole text (<c>${name}</c>), which another tool, such as Terraform's <c>templatefile</c>, fills in.</summary>
internal static partial class WholePlaceholder
{
    /// <summary>Returns the name, or null if the text is not such a placeholder. API Gateway itself fills in stage variables.</summary>
    public static string? NameOf(string text)
        => Form().Match(text) is { Success: true } match && match.Groups[1].Value is var name && !name.StartsWith("stageVariables.", StringComparison.Ordinal)
            ? name
            : null;

    /// <summary>Returns a sentence that says how to give a placeholder a value.</summary>
    public static string CureOf(string name) => $"Give it a value with --parameter {name}=VALUE.";

    [GeneratedRegex(@"^\s*\$\{\s*([A-Za-z_][A-Za-z0-9_.-]*)\s*\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
