using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Reads texts from JSON whose form AWS defines: headers of the Runtime API, and the request of an authorizer.</summary>
internal static class JsonTexts
{
    /// <summary>Returns the member's text; null if the value is no object or has no such member.</summary>
    /// <exception cref="JsonException">The text has half of a surrogate pair.</exception>
    public static string? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? Text(member) : null;

    /// <summary>Returns all members of an object; null if the value has no such object.</summary>
    /// <exception cref="JsonException">A text has half of a surrogate pair.</exception>
    public static Dictionary<string, string>? Members(JsonElement value, string name, StringComparer comparer)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out var members) || members.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var texts = new Dictionary<string, string>(comparer);
        foreach (var member in members.EnumerateObject())
        {
            texts[Name(member)] = Text(member.Value) ?? "";
        }

        return texts;
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException exception)
        {
            throw Unreadable(exception);
        }
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Null ? null : value.ToString();
        }
        catch (InvalidOperationException exception)
        {
            throw Unreadable(exception);
        }
    }

    private static JsonException Unreadable(InvalidOperationException exception) => new("A text in the JSON has half of a surrogate pair.", exception);
}
