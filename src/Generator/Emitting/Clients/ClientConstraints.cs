using System.Globalization;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>Writes constraints as keywords of JSON Schema 2020-12, if they apply to the type.</summary>
internal static class ClientConstraints
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
                WriteLengths(json, "Length", constraints with { MinLength = constraints.MinLength ?? (RefusesEmpty(constraints) ? 1 : null) });

                // A schema's pattern may match a part of the text. A pattern of DataAnnotations has to match the whole text.
                json.OptionalString("pattern", constraints.Pattern is null ? null : "^(?:" + constraints.Pattern + ")$");
                json.OptionalString("format", shape == TypeShape.Uri ? null : constraints.Format);
                break;
            case TypeShape.Array or TypeShape.List:
                WriteLengths(json, "Items", constraints);
                break;
            case TypeShape.Dictionary:
                WriteLengths(json, "Properties", constraints);
                break;
            case >= TypeShape.SByte and <= TypeShape.Decimal:
                WriteRaw(json, "minimum", constraints.Minimum);
                WriteRaw(json, "exclusiveMinimum", constraints.ExclusiveMinimum);
                WriteRaw(json, "maximum", constraints.Maximum);
                WriteRaw(json, "exclusiveMaximum", constraints.ExclusiveMaximum);
                break;
        }
    }

    private static bool RefusesEmpty(ConstraintsModel constraints) => constraints.Checks.Items.Any(c => c is { Kind: CheckKind.Required, AllowsEmpty: false });

    private static void WriteLengths(DocumentWriter json, string of, ConstraintsModel constraints)
    {
        WriteRaw(json, "min" + of, constraints.MinLength?.ToString(CultureInfo.InvariantCulture));
        WriteRaw(json, "max" + of, constraints.MaxLength?.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteRaw(DocumentWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Raw(name, value);
        }
    }
}
