using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Sluice.Runtime;

/// <content>Reads values that hold any JSON, and values that System.Text.Json reads.</content>
public ref partial struct PayloadReader
{
    private static readonly JsonNodeOptions NodeOptions = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads any JSON value. The element owns its memory.</summary>
    public JsonElement ReadJsonElement() => JsonElement.ParseValue(ref _json);

    /// <summary>Reads any JSON value. JSON's null becomes a document, too.</summary>
    public JsonDocument ReadJsonDocument() => JsonDocument.ParseValue(ref _json);

    /// <summary>Reads any JSON value as a <see cref="JsonElement"/> for a parameter of type <see cref="object"/>. JSON's null is a problem.</summary>
    public object? ReadAny() => HasValue ? ReadJsonElement() : Refuse<object>();

    /// <summary>Reads JSON of the node's kind, such as an array for <see cref="JsonArray"/>. Any other value is a problem.</summary>
    public T? ReadNode<T>()
        where T : JsonNode
    {
        var isRight = _json.TokenType switch
        {
            JsonTokenType.StartObject => typeof(T) == typeof(JsonObject) || typeof(T) == typeof(JsonNode),
            JsonTokenType.StartArray => typeof(T) == typeof(JsonArray) || typeof(T) == typeof(JsonNode),
            JsonTokenType.Null => false,
            _ => typeof(T) == typeof(JsonValue) || typeof(T) == typeof(JsonNode),
        };
        return isRight ? (T?)JsonNode.Parse(ref _json, NodeOptions) : Refuse<T>();
    }

    /// <summary>Reads a value as System.Text.Json does. A value that it cannot read is a problem.</summary>
    /// <param name="info">The type's metadata from a JSON context of the project.</param>
    public T? ReadWith<T>(JsonTypeInfo<T> info)
    {
        var start = _json;
        try
        {
            return JsonSerializer.Deserialize(ref _json, info);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            // These are the exceptions that reading and parsing throw for a bad value. Any other exception, for example for a type that the context
            // lacks,
            // is not the client's mistake. If the JSON itself is malformed, skipping the value throws again.
            _json = start;
            return Refuse<T>();
        }
    }
}
