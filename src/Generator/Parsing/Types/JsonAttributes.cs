using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>The attributes of System.Text.Json. Generated code supports some of them. The others need System.Text.Json itself.</summary>
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
    public const string Options = Namespace + "JsonSourceGenerationOptionsAttribute";
    public const string Context = Namespace + "JsonSerializerContext";

    private const string CreationHandling = Namespace + "JsonObjectCreationHandlingAttribute";
    private const string Namespace = "System.Text.Json.Serialization.";

    /// <summary>
    /// Returns the first attribute that needs System.Text.Json itself: a converter of the user, or one that fills existing objects.
    /// </summary>
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

    /// <summary>Returns the attribute that sets whether an enum is written as text or as a number, or null.</summary>
    public static AttributeData? FirstEnumConverter(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(a => EnumConverter(a) is not null);

    /// <summary>Returns true for text, false for a number, and null if there is no converter for enums.</summary>
    public static bool? EnumConverter(ISymbol symbol) => FirstEnumConverter(symbol) is { } converter ? EnumConverter(converter) : null;

    /// <summary>Returns the value of <c>[JsonNumberHandling]</c>, or null if there is none.</summary>
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

    // A class may derive from [JsonConverter].
    private static bool IsConverter(AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.SelfAndBases().Any(t => t.Is(Converter));

    private static bool IsPopulate(AttributeData attribute) => attribute.AttributeClass.Is(CreationHandling) && attribute.Argument<int>(0) != 0;
}
