using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Sluice.Runtime;

/// <content>Values that hold any JSON, and those that System.Text.Json reads itself.</content>
public ref partial struct PayloadReader
{
    private static readonly JsonNodeOptions NodeOptions = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads any JSON. The element owns its memory.</summary>
    public JsonElement ReadJsonElement() => JsonElement.ParseValue(ref _json);

    /// <summary>Reads any JSON; null is a document, too.</summary>
    public JsonDocument ReadJsonDocument() => JsonDocument.ParseValue(ref _json);

    /// <summary>Reads any JSON but null for <see cref="object"/>, as an element.</summary>
    public object? ReadAny() => HasValue ? ReadJsonElement() : Refuse<object>();

    /// <summary>Reads JSON of the node's kind.</summary>
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

    /// <summary>Reads a value as System.Text.Json does.</summary>
    /// <param name="info">Of a context that the project declares.</param>
    public T? ReadWith<T>(JsonTypeInfo<T> info)
    {
        var start = _json;
        try
        {
            return JsonSerializer.Deserialize(ref _json, info);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            // What reading and parsing throw for a bad value. All else, such as a type that the context lacks, is no fault of the client.
            // Where the JSON itself is broken, skipping it throws again.
            _json = start;
            return Refuse<T>();
        }
    }
}
