using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Finds the names of the stage variables that the texts of a document use.</summary>
internal static partial class StageVariableNames
{
    /// <summary>Returns the names, or null if a template takes the variables as a whole, so that every name may have an effect.</summary>
    public static FrozenSet<string>? Of(JsonPlace root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return Walk(root.Value, names) ? names.ToFrozenSet(StringComparer.Ordinal) : null;
    }

    private static bool Walk(JsonElement value, HashSet<string> names) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(member => Walk(member.Value, names)),
        JsonValueKind.Array => value.EnumerateArray().All(item => Walk(item, names)),
        JsonValueKind.String => Read(value.GetString()!, names),
        _ => true,
    };

    private static bool Read(string text, HashSet<string> names)
    {
        foreach (Match match in Use().Matches(text))
        {
            var name = match.Groups[1].Success ? match.Groups[1] : match.Groups[2];
            if (!name.Success || name.ValueSpan is "get" or "entrySet" or "keySet" or "values")
            {
                return false;
            }

            names.Add(name.Value);
        }

        return true;
    }

    [GeneratedRegex(@"stageVariables(?:\.([A-Za-z0-9_]+)|\[\\?['""]([A-Za-z0-9_]+)\\?['""]\])?", RegexOptions.CultureInvariant)]
    private static partial Regex Use();
}
