using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>Writes the example of an XML comment as JSON. A text that is no value of the type is left out.</summary>
internal static class Examples
{
    /// <summary>Writes the keyword <c>examples</c> of a schema.</summary>
    /// <param name="json">The writer, inside the schema.</param>
    /// <param name="shape">The shape of the type.</param>
    /// <param name="example">The text of the comment, or null.</param>
    /// <param name="isText">True if an enum is a text, and not a number.</param>
    public static void Write(DocumentWriter json, TypeShape shape, string? example, bool isText = true)
    {
        if (Json(shape, example, isText) is { } value)
        {
            json.Array("examples", array => array.RawItem(value));
        }
    }

    /// <summary>Returns the example as JSON, or null if there is none.</summary>
    public static string? Json(TypeShape shape, string? example, bool isText = true)
    {
        if (example is null)
        {
            return null;
        }

        var isJson = JsonText.Problem(example) is null;
        var kind = shape == TypeShape.Enum ? isText ? "string" : "integer"
            : shape is TypeShape.Object or TypeShape.Dictionary or TypeShape.JsonObject or TypeShape.MethodRequest ? "object"
            : shape is TypeShape.Array or TypeShape.List or TypeShape.JsonArray ? "array"
            : shape is TypeShape.JsonElement or TypeShape.JsonDocument or TypeShape.JsonNode or TypeShape.JsonValue or TypeShape.Any ? "any"
            : ScalarSchema.Type(shape);
        return kind switch
        {
            "string" => isJson && example[0] == '"' ? example : JsonString.Of(example),
            "integer" or "number" => isJson && example[0] is ('-' or (>= '0' and <= '9')) ? example : null,
            "boolean" => example is "true" or "false" ? example : null,
            "object" => isJson && example[0] == '{' ? example : null,
            "array" => isJson && example[0] == '[' ? example : null,
            _ => isJson ? example : JsonString.Of(example),
        };
    }
}
