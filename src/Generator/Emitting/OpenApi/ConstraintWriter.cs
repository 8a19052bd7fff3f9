using System.Globalization;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes constraints as keywords of a schema, if they apply to the type. A schema that is a reference cannot have any.</summary>
internal static class ConstraintWriter
{
    public static void Write(DocumentWriter json, TypeShape shape, ConstraintsModel? constraints)
    {
        if (constraints is null)
        {
            return;
        }

        switch (shape)
        {
            case TypeShape.String or TypeShape.Uri:
                WriteNumber(json, "minLength", constraints.MinLength);
                WriteNumber(json, "maxLength", constraints.MaxLength);

                // A schema's pattern may match a part of the text. A pattern of DataAnnotations has to match the whole text.
                json.OptionalString("pattern", constraints.Pattern is null ? null : "^(?:" + constraints.Pattern + ")$");
                json.OptionalString("format", constraints.Format);
                break;
            case TypeShape.Array or TypeShape.List:
                WriteNumber(json, "minItems", constraints.MinLength);
                WriteNumber(json, "maxItems", constraints.MaxLength);
                break;
            case >= TypeShape.SByte and <= TypeShape.Decimal:
                WriteRaw(json, "minimum", constraints.Minimum);
                WriteRaw(json, "maximum", constraints.Maximum);
                break;
        }
    }

    private static void WriteNumber(DocumentWriter json, string name, int? value) => WriteRaw(json, name, value?.ToString(CultureInfo.InvariantCulture));

    private static void WriteRaw(DocumentWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Raw(name, value);
        }
    }
}
