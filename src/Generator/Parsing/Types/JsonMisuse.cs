using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Finds attributes that System.Text.Json would reject at run time.</summary>
internal static class JsonMisuse
{
    /// <summary>Returns false if there is such an attribute, and adds a finding.</summary>
    public static bool Check(
        INamedTypeSymbol type, List<JsonMember> members, IMethodSymbol? constructor, bool isRead, DiagnosticBag diagnostics, Location? place,
        CancellationToken cancellation)
    {
        foreach (var member in members)
        {
            if (Find(member, members, constructor, isRead) is var (attribute, reason))
            {
                diagnostics.Add(
                    TypeRules.MisusedJsonAttribute,
                    attribute.Place(cancellation) ?? member.Symbol.SourceLocation() ?? type.SourceLocation() ?? place,
                    JsonAttributes.DisplayName(attribute), member.Name, reason);
                return false;
            }
        }

        return true;
    }

    private static (AttributeData Attribute, string Reason)? Find(JsonMember member, List<JsonMember> members, IMethodSymbol? constructor, bool isRead)
    {
        AttributeData Attribute(string name) => member.Symbol.Attribute(name)!;
        if (member.IsOutOfReach)
        {
            return (Attribute(JsonAttributes.Include), "generated code cannot reach the member. Make it and its accessors internal or public.");
        }

        if (isRead && member is { IsRequired: true, IsReadIgnored: true } && constructor?.Parameters.Any(p => Constructors.IsFor(p, member)) == false)
        {
            return (Attribute(JsonAttributes.Ignore), "the member is required, and JSON would never set it. Remove 'required' or the attribute.");
        }

        if (isRead && Attribute(JsonAttributes.Required) is { } required && (member.IsReadIgnored || member.IsExtensionData
            || (!member.CanSet && constructor?.Parameters.Any(p => Constructors.IsFor(p, member)) == false)))
        {
            return (required, "JSON cannot set the member. Give it a public setter, or remove the attribute.");
        }

        if (!member.IsExtensionData)
        {
            return JsonAttributes.Numbers(member.Symbol) is not null && !HoldsNumbers(member.ValueType)
                ? (Attribute(JsonAttributes.NumberHandling), "the member does not contain numbers. Remove the attribute.")
                : JsonAttributes.FirstEnumConverter(member.Symbol) is { } converter && ScalarShapes.Unwrap(member.ValueType).TypeKind != TypeKind.Enum
                    ? (converter, "the type of the member is not an enum. Put the attribute on the enum itself.")
                    : null;
        }

        var data = Attribute(JsonAttributes.ExtensionData);
        return ExtensionDataTypes.Of(member.Type) is null
            ? (data, "the type cannot hold extension data. Use Dictionary<string, JsonElement>, Dictionary<string, object> or JsonObject.")
            : members.First(m => m.IsExtensionData) != member ? (data, "another member also has this attribute. Keep one of them.")
            : constructor?.Parameters.Any(p => Constructors.IsFor(p, member)) == true ? (data, "the constructor takes the member. Give it a setter instead.")
            : null;
    }

    private static bool HoldsNumbers(ITypeSymbol type)
    {
        var element = CollectionShapes.Of(ScalarShapes.Unwrap(type))?.Element ?? type;
        return element.SpecialType == SpecialType.System_Object
            || (ScalarShapes.OfJson(ScalarShapes.Unwrap(element)) is { } shape && ScalarShapes.IsNumber(shape));
    }
}
