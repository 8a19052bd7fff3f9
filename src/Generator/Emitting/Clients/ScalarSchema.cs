using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>
/// The schemas of .NET's own types. Only formats that generators know are used: an integer that no such format fits has the next wider one, with the
/// bounds of its type.
/// </summary>
internal static class ScalarSchema
{
    // The form of TimeSpan's format "c", which is not that of JSON Schema's format "duration".
    private const string TimeSpanPattern = @"^-?(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?$";

    public static string Type(TypeShape shape) => shape switch
    {
        TypeShape.Boolean => "boolean",
        (>= TypeShape.SByte and <= TypeShape.UInt64) or TypeShape.Int128 or TypeShape.UInt128 or TypeShape.ParsableInteger => "integer",
        TypeShape.Single or TypeShape.Double or TypeShape.Decimal or TypeShape.Half or TypeShape.ParsableNumber => "number",
        _ => "string",
    };

    /// <summary>Writes the keywords that follow the type.</summary>
    public static void WriteFacets(DocumentWriter json, TypeShape shape, ConstraintsModel? constraints)
    {
        json.OptionalString("format", Format(shape));
        if (shape == TypeShape.Char)
        {
            json.Number("minLength", 1);
            json.Number("maxLength", 1);
        }

        if (shape is TypeShape.Bytes or TypeShape.BytesMemory)
        {
            json.String("contentEncoding", "base64");
        }

        if (shape == TypeShape.TimeSpan)
        {
            json.String("pattern", TimeSpanPattern);
        }

        if (Bounds(shape) is var (minimum, maximum))
        {
            if (constraints?.Minimum is null && constraints?.ExclusiveMinimum is null)
            {
                json.Raw("minimum", minimum);
            }

            if (constraints?.Maximum is null && constraints?.ExclusiveMaximum is null)
            {
                json.Raw("maximum", maximum);
            }
        }
    }

    private static string? Format(TypeShape shape) => shape switch
    {
        TypeShape.SByte or TypeShape.Byte or TypeShape.Int16 or TypeShape.UInt16 or TypeShape.Int32 => "int32",
        TypeShape.UInt32 or TypeShape.Int64 => "int64",
        TypeShape.UInt64 => "uint64",
        TypeShape.Single or TypeShape.Half => "float",
        TypeShape.Double => "double",
        TypeShape.Decimal => "decimal",
        TypeShape.Guid => "uuid",
        TypeShape.DateTime or TypeShape.DateTimeOffset => "date-time",
        TypeShape.DateOnly => "date",
        TypeShape.TimeOnly => "time",
        TypeShape.Uri => "uri",

        // JSON Schema 2020-12 has "contentEncoding" for it, but most generators know only this format.
        TypeShape.Bytes or TypeShape.BytesMemory => "byte",
        _ => null,
    };

    private static (string Minimum, string Maximum)? Bounds(TypeShape shape) => shape switch
    {
        TypeShape.SByte => ("-128", "127"),
        TypeShape.Byte => ("0", "255"),
        TypeShape.Int16 => ("-32768", "32767"),
        TypeShape.UInt16 => ("0", "65535"),
        TypeShape.UInt32 => ("0", "4294967295"),
        _ => null,
    };
}
