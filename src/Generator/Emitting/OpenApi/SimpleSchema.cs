using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the schemas of .NET's own types. Formats of numbers are left out, because API Gateway refuses them.</summary>
internal static class SimpleSchema
{
    public static void Write(DocumentWriter json, TypeShape shape, bool withFormat = true)
    {
        json.String("type", Type(shape));
        json.OptionalString("format", withFormat ? Format(shape) : null);
        if (shape == TypeShape.Char)
        {
            json.Number("minLength", 1);
            json.Number("maxLength", 1);
        }
    }

    private static string Type(TypeShape shape) => shape switch
    {
        TypeShape.Boolean => "boolean",
        >= TypeShape.SByte and <= TypeShape.UInt64 or TypeShape.Int128 or TypeShape.UInt128 => "integer",
        TypeShape.Single or TypeShape.Double or TypeShape.Decimal or TypeShape.Half => "number",
        _ => "string",
    };

    // These formats are part of JSON Schema draft 4, or were seen to survive an import.
    private static string? Format(TypeShape shape) => shape switch
    {
        TypeShape.DateTime or TypeShape.DateTimeOffset => "date-time",
        TypeShape.Bytes or TypeShape.BytesMemory => "byte",
        _ => null,
    };
}
