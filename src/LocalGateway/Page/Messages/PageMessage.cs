using System.Text.Json;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Page.Messages;

/// <summary>A message of the page's scripts: a JSON object whose members are texts.</summary>
internal static class PageMessage
{
    /// <summary>Reads a message, or returns null if it is no JSON object.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = WellFormedJson.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns a member that is a text, or null if there is none.</summary>
    public static string? Text(this JsonElement message, string name)
        => message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
