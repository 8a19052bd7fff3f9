using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>What an event says about its operation. The two members are at the start of the events that API Gateway sends.</summary>
internal readonly ref struct EventRoute
{
    /// <summary>The HTTP method as UTF-8.</summary>
    public ReadOnlySpan<byte> Method { get; private init; }

    /// <summary>The route with its variables as UTF-8.</summary>
    public ReadOnlySpan<byte> Resource { get; private init; }

    /// <summary>Reads an event. Returns false if the payload is no event of a REST API.</summary>
    /// <exception cref="JsonException">The payload is malformed before the two members.</exception>
    public static bool TryRead(ReadOnlySpan<byte> payload, out EventRoute route)
    {
        ReadOnlySpan<byte> method = default;
        ReadOnlySpan<byte> resource = default;
        var reader = new Utf8JsonReader(payload);
        reader.Read();
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        while (isObject && (method.IsEmpty || resource.IsEmpty) && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isResource = reader.ValueTextEquals("resource"u8);
            var isMethod = !isResource && reader.ValueTextEquals("httpMethod"u8);
            reader.Read();
            if ((isResource || isMethod) && reader.TokenType == JsonTokenType.String)
            {
                var text = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
                resource = isResource ? text : resource;
                method = isMethod ? text : method;
            }

            reader.Skip();
        }

        route = new() { Method = method, Resource = resource };
        return !method.IsEmpty && !resource.IsEmpty;
    }

    /// <summary>Makes the exception for an event that no operation of the function takes.</summary>
    public InvalidOperationException Unknown() => new(
        $"The function has no proxy operation for {Encoding.UTF8.GetString(Method)} {Encoding.UTF8.GetString(Resource)}. "
        + "The deployed API and the function's code belong to different builds, or the API has operations that this function does not serve.");
}
