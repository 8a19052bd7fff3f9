using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>Compares JSON with a recording, in which values like <c>&lt;uuid:1&gt;</c> stand for anything.</summary>
internal static class JsonLikeness
{
    /// <summary>Whether a body is as recorded: the same text, or the same JSON.</summary>
    public static bool Is(JsonNode? expected, string actual)
    {
        if (expected is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == actual)
        {
            return true;
        }

        try
        {
            return Is(expected, JsonNode.Parse(actual));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static bool Is(JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (JsonObject wanted, JsonObject found) => wanted.Count == found.Count
            && wanted.All(pair => found.TryGetPropertyValue(pair.Key, out var member) && Is(pair.Value, member)),
        (JsonArray wanted, JsonArray found) => wanted.Count == found.Count && wanted.Zip(found).All(pair => Is(pair.First, pair.Second)),
        (JsonValue wanted, not null) when IsPlaceholder(wanted) => true,
        (JsonValue wanted, JsonValue found) => JsonNode.DeepEquals(wanted, found),
        _ => false,
    };

    private static bool IsPlaceholder(JsonValue value)
        => value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is ['<', .., '>'];
}
