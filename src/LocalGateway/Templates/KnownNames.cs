using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>Lists the names for which a file takes values, for the message about a name that it does not have.</summary>
internal static partial class KnownNames
{
    private const int Most = 20;

    private static readonly string[] OfGateway = ["context", "input", "util", "stageVariables", "foreach", "AWS"];

    /// <summary>Returns a sentence with the parameters of a template, or the placeholders of a document.</summary>
    public static string Describe(JsonPlace root, bool isDocument)
    {
        var names = isDocument ? Placeholders(root.Value.GetRawText())
            : [.. JsonPlace.MembersOf(root.AsWritten.Find("Parameters")).Select(static parameter => parameter.Key)];
        var what = isDocument ? "placeholders without a value" : "parameters";
        return names.Count == 0
            ? $"The file has no {what}."
            : $"The {what} of the file are {string.Join(", ", names.Take(Most))}{(names.Count > Most ? ", …" : "")}.";
    }

    private static List<string> Placeholders(string text) =>
    [
        .. Placeholder().Matches(text).Select(static match => match.Groups[1].Value)
            .Where(static name => !OfGateway.Contains(name.Split('.')[0], StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"(?<!\$)\$\{\s*([A-Za-z_][A-Za-z0-9_.]*)\s*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
