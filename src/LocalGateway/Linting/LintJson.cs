using System.Text.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Reads CloudFormation templates of any form. A part that is absent or of another kind is undefined or null; no method throws.</summary>
internal static class LintJson
{
    /// <summary>Returns the text of a member, or null if it is absent or not a text.</summary>
    public static string? Text(JsonElement element, string name) => Child(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool IsTrue(JsonElement element, string name) => Child(element, name).ValueKind == JsonValueKind.True;

    public static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static IEnumerable<JsonProperty> Members(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    public static IEnumerable<JsonProperty> Members(JsonElement element, string name) => Members(Child(element, name));

    public static IEnumerable<JsonElement> Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
