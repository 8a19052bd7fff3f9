using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>System.Text.Json's attributes: what is honoured here, and what only the serializer itself can do.</summary>
internal static class JsonAttributes
{
    public const string Converter = Namespace + "JsonConverterAttribute";
    public const string EnumMemberName = Namespace + "JsonStringEnumMemberNameAttribute";
    public const string PropertyName = Namespace + "JsonPropertyNameAttribute";
    public const string PropertyOrder = Namespace + "JsonPropertyOrderAttribute";
    public const string Ignore = Namespace + "JsonIgnoreAttribute";
    public const string Include = Namespace + "JsonIncludeAttribute";
    public const string Required = Namespace + "JsonRequiredAttribute";
    public const string Constructor = Namespace + "JsonConstructorAttribute";
    public const string NumberHandling = Namespace + "JsonNumberHandlingAttribute";
    public const string ExtensionData = Namespace + "JsonExtensionDataAttribute";
    public const string UnmappedMembers = Namespace + "JsonUnmappedMemberHandlingAttribute";
    public const string Polymorphic = Namespace + "JsonPolymorphicAttribute";
    public const string DerivedType = Namespace + "JsonDerivedTypeAttribute";
    public const string Serializable = Namespace + "JsonSerializableAttribute";
    public const string Context = Namespace + "JsonSerializerContext";

    private const string CreationHandling = Namespace + "JsonObjectCreationHandlingAttribute";
    private const string Namespace = "System.Text.Json.Serialization.";

    /// <summary>The first attribute that asks for the serializer itself: a converter of the user's own, or objects that are filled.</summary>
    public static AttributeData? FirstForSerializer(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if ((IsConverter(attribute) && EnumConverter(attribute) is null) || IsPopulate(attribute))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The attribute that writes an enum as text or as a number.</summary>
    public static AttributeData? FirstEnumConverter(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(a => EnumConverter(a) is not null);

    /// <summary>True for text, false for a number, null for no converter of enums.</summary>
    public static bool? EnumConverter(ISymbol symbol) => FirstEnumConverter(symbol) is { } converter ? EnumConverter(converter) : null;

    /// <summary>The attribute's value as a number; null where there is none.</summary>
    public static int? Numbers(ISymbol symbol) => symbol.Attribute(NumberHandling)?.Argument<int>(0);

    public static string DisplayName(AttributeData attribute) => "[" + attribute.AttributeClass!.Name.Replace("Attribute", "") + "]";

    private static bool? EnumConverter(AttributeData attribute)
    {
        if (!attribute.AttributeClass.Is(Converter)
            || attribute.ConstructorArguments.Length != 1
            || attribute.ConstructorArguments[0].Value is not INamedTypeSymbol type)
        {
            return null;
        }

        return type.Is(Namespace + "JsonStringEnumConverter") || type.Is(Namespace + "JsonStringEnumConverter`1") ? true
            : type.Is(Namespace + "JsonNumberEnumConverter`1") ? false
            : null;
    }

    // [JsonConverter] may be derived from.
    private static bool IsConverter(AttributeData attribute) => attribute.AttributeClass is { } type && type.SelfAndBases().Any(t => t.Is(Converter));

    private static bool IsPopulate(AttributeData attribute) => attribute.AttributeClass.Is(CreationHandling) && attribute.Argument<int>(0) != 0;
}
