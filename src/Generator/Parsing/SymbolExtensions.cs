using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat PlainNameFormat = SymbolDisplayFormat.CSharpErrorMessageFormat
        .RemoveParameterOptions(SymbolDisplayParameterOptions.IncludeName);

    /// <summary>The name for a person.</summary>
    public static string PlainName(this ISymbol symbol) => symbol.ToDisplayString(PlainNameFormat);

    /// <summary>Namespace and metadata name, such as <c>System.Collections.Generic.List`1</c>; nested types with <c>+</c>.</summary>
    public static string MetadataFullName(this INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return outer.OriginalDefinition.MetadataFullName() + "+" + type.MetadataName;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + type.MetadataName
            : type.MetadataName;
    }

    public static bool Is(this ITypeSymbol? type, string metadataFullName) =>
        type is INamedTypeSymbol named
        && metadataFullName.EndsWith(named.MetadataName, StringComparison.Ordinal)
        && named.OriginalDefinition.MetadataFullName() == metadataFullName;

    public static AttributeData? Attribute(this ISymbol symbol, string metadataFullName) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass.Is(metadataFullName));

    /// <summary>Visible to code in the assembly, with every type around it and every type argument.</summary>
    public static bool IsVisible(this ITypeSymbol type, IAssemblySymbol assembly)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return array.ElementType.IsVisible(assembly);
            case INamedTypeSymbol named:
                return IsVisibleMember(named, assembly)
                    && (named.ContainingType is null || named.ContainingType.IsVisible(assembly))
                    && !named.IsFileLocal
                    && named.TypeArguments.All(a => a.IsVisible(assembly));
            default:
                return true;
        }
    }

    public static bool IsVisibleMember(this ISymbol member, IAssemblySymbol assembly) => member.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.NotApplicable => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, assembly)
            || member.ContainingAssembly.GivesAccessTo(assembly),
        _ => false,
    };

    /// <summary>The declaration's name in source; null for what comes from metadata.</summary>
    public static Location? SourceLocation(this ISymbol symbol) => symbol.Locations.FirstOrDefault(l => l.IsInSource);

    public static T? NamedArgument<T>(this AttributeData attribute, string name, T? fallback = default) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value is { IsNull: false, Kind: not TypedConstantKind.Array, Value: T value } ? value : fallback;

    public static T? Argument<T>(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index
        && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array, Value: T value } ? value : default;

    public static ImmutableArray<INamedTypeSymbol> SelfAndBases(this INamedTypeSymbol type)
    {
        var types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        for (INamedTypeSymbol? t = type; t is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; t = t.BaseType)
        {
            types.Add(t);
        }

        return types.ToImmutable();
    }
}
