using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>System.Text.Json's attributes: what is honoured, and what is refused so that it is never silently lost.</summary>
internal static class JsonAttributes
{
    public const string Converter = Namespace + "JsonConverterAttribute";
    public const string EnumMemberName = Namespace + "JsonStringEnumMemberNameAttribute";
    public const string PropertyName = Namespace + "JsonPropertyNameAttribute";
    public const string PropertyOrder = Namespace + "JsonPropertyOrderAttribute";
    public const string Ignore = Namespace + "JsonIgnoreAttribute";
    public const string Required = Namespace + "JsonRequiredAttribute";
    public const string Constructor = Namespace + "JsonConstructorAttribute";

    private const string Namespace = "System.Text.Json.Serialization.";

    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal)
    {
        "JsonConverterAttribute", "JsonExtensionDataAttribute", "JsonNumberHandlingAttribute", "JsonObjectCreationHandlingAttribute",
        "JsonPolymorphicAttribute", "JsonDerivedTypeAttribute", "JsonUnmappedMemberHandlingAttribute",
    };

    /// <summary>The first attribute that changes the JSON in a way that is not supported yet.</summary>
    public static AttributeData? FirstRefused(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(IsRefused);

    public static string DisplayName(AttributeData attribute) => "[" + attribute.AttributeClass!.Name.Replace("Attribute", "") + "]";

    public static bool IsStringEnumConverter(AttributeData converter) =>
        converter.ConstructorArguments.Length == 1
        && converter.ConstructorArguments[0].Value is INamedTypeSymbol type
        && (type.Is(Namespace + "JsonStringEnumConverter") || type.Is(Namespace + "JsonStringEnumConverter`1"));

    private static bool IsRefused(AttributeData attribute) =>
        attribute.AttributeClass is { } type && DerivesFromRefused(type);

    // [JsonConverter] may be derived from.
    private static bool DerivesFromRefused(INamedTypeSymbol type) =>
        type.SelfAndBases().Any(t => Refused.Contains(t.Name) && t.Is(Namespace + t.Name));
}
