using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Looks into JSON of any form: what is not there, or of another kind, is nothing, and never an exception.</summary>
internal static class LintJson
{
    /// <summary>The member's text; null where it is absent or something else.</summary>
    public static string? Text(JsonElement element, string name) => Child(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A number counts as its text: API Gateway takes both for a status (recorded: an import with an integer).</summary>
    public static string? TextOrNumber(JsonElement element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Text(element, name);

    public static bool IsTrue(JsonElement element, string name) => Child(element, name).ValueKind == JsonValueKind.True;

    public static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static IEnumerable<JsonProperty> Members(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    public static IEnumerable<JsonProperty> Members(JsonElement element, string name) => Members(Child(element, name));

    public static IEnumerable<JsonElement> Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>Whether CloudFormation puts something else in this value's place, or adds to it; what that is cannot be judged here.</summary>
    public static bool IsIntrinsic(JsonElement element) => Intrinsic.Is(element);

    /// <summary>Whether a tool fills in a part of this text later: CloudFormation or Terraform (<c>${name}</c>).</summary>
    public static bool HasPlaceholder(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>What a place refers to within the document, or the place itself; nothing where the reference leads nowhere.</summary>
    public static JsonElement Follow(JsonElement root, JsonElement place)
    {
        for (var step = 0; step < 16 && Text(place, "$ref") is { } reference; step++)
        {
            place = Find(root, reference);
        }

        return place;
    }

    /// <summary>What a reference such as <c>#/components/schemas/A</c> names; nothing where it leads nowhere, or out of the document.</summary>
    public static JsonElement Find(JsonElement root, string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return default;
        }

        foreach (var step in reference[2..].Split('/'))
        {
            root = Child(root, step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return root;
    }
}
