using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

internal static class EnumTypeParser
{
    /// <summary>
    /// Returns the variant of the enum's codec if a member, or a dictionary, sets another form than the type itself, or else an empty text.
    /// </summary>
    public static string Variant(INamedTypeSymbol type, bool? asText) =>
        asText is { } text && text != IsText(type) ? text ? "Text" : "Number" : "";

    public static EnumTypeModel Parse(INamedTypeSymbol type, TypeRef reference, JsonStyle style, TypeUse uses, CancellationToken cancellation) => new(
        type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(Member).ToEquatableArray(),
        reference.Variant.Length == 0 ? IsText(type) : reference.Variant == "Text")
    {
        Name = reference.Name,
        Variant = reference.Variant,

        // If the whole API writes names, the schema's name does not say so.
        Id = TypeIds.Of(type) + (style.WritesEnumNames && reference.Variant == "Text" ? "" : reference.Variant),
        Underlying = ScalarShapes.Of(type.EnumUnderlyingType!) ?? TypeShape.Int32,
        IsRead = uses.HasFlag(TypeUse.Read),
        IsWritten = uses.HasFlag(TypeUse.Write),
        IsFlags = type.Attribute("System.FlagsAttribute") is not null,
        IsText = uses.HasFlag(TypeUse.Text),
        IsKey = uses.HasFlag(TypeUse.Key),
        Description = DocComment.Of(type, cancellation).Summary,
        IsObsolete = type.Attribute(WellKnown.Obsolete) is not null,
        CommentId = CommentFile.IdOf(type),
    };

    private static bool IsText(INamedTypeSymbol type) => JsonAttributes.EnumConverter(type) == true;

    private static EnumMemberModel Member(IFieldSymbol field)
    {
        var name = field.Attribute(JsonAttributes.EnumMemberName)?.Argument<string>(0);
        return new(field.Name, name ?? field.Name, ((IFormattable)field.ConstantValue!).ToString(null, CultureInfo.InvariantCulture), name is not null)
        {
            EnumMember = field.Attribute("System.Runtime.Serialization.EnumMemberAttribute")?.NamedArgument<string>("Value"),
        };
    }
}
