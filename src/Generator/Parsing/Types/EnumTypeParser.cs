using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

internal static class EnumTypeParser
{
    public static EnumTypeModel? Parse(
        INamedTypeSymbol type, string name, TypeUse uses, DiagnosticBag diagnostics, Location? place, CancellationToken cancellation)
    {
        var isFlags = type.Attribute("System.FlagsAttribute") is not null;
        var asText = false;
        if (type.Attribute(JsonAttributes.Converter) is { } converter)
        {
            // Several names in one JSON string have rules of their own, which are not here yet.
            if (!JsonAttributes.IsStringEnumConverter(converter) || (isFlags && uses != TypeUse.Text))
            {
                diagnostics.Add(TypeRules.JsonAttribute, converter.Place(cancellation) ?? place, "[JsonConverter]", type.Name);
                return null;
            }

            asText = true;
        }

        var members = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(Member);
        return new(members.ToEquatableArray(), asText)
        {
            Name = name,
            Id = TypeIds.Of(type),
            Underlying = ScalarShapes.Of(type.EnumUnderlyingType!) ?? TypeShape.Int32,
            IsRead = uses.HasFlag(TypeUse.Read),
            IsWritten = uses.HasFlag(TypeUse.Write),
            IsFlags = isFlags,
            IsText = uses.HasFlag(TypeUse.Text),
            Description = DocComment.Of(type, cancellation).Summary,
        };
    }

    private static EnumMemberModel Member(IFieldSymbol field) => new(
        field.Name,
        field.Attribute(JsonAttributes.EnumMemberName)?.Argument<string>(0) ?? field.Name,
        ((IFormattable)field.ConstantValue!).ToString(null, CultureInfo.InvariantCulture));
}
