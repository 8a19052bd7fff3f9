using System.Text.Json;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.Tests.Oracle;

/// <summary>The values of a case as a template gets them.</summary>
internal static class CaseValues
{
    public static Dictionary<string, object?> Members(JsonElement json)
    {
        var members = new Dictionary<string, object?>();
        foreach (var member in json.EnumerateObject())
        {
            members[member.Name] = Of(member.Value);
        }

        return members;
    }

    private static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Members(json),
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => JsonParser.Parse(json.GetRawText(), new Budget()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
