using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat PlainNameFormat = SymbolDisplayFormat.CSharpErrorMessageFormat
        .RemoveParameterOptions(SymbolDisplayParameterOptions.IncludeName);

    /// <summary>Returns the name as messages show it.</summary>
    public static string PlainName(this ISymbol symbol) => symbol.ToDisplayString(PlainNameFormat);

    /// <summary>
    /// Returns true for the type with this namespace and metadata name, such as <c>System.Collections.Generic.List`1</c>. It does not allocate.
    /// </summary>
    public static bool Is(this ITypeSymbol? type, string metadataFullName)
    {
        if (type is not INamedTypeSymbol { ContainingType: null } named)
        {
            return false;
        }

        // Roslyn makes a new string for the metadata name of a generic type each time, so its parts are compared.
        var end = metadataFullName.Length;
        if (named is { Arity: > 0 and < 10, IsFileLocal: false })
        {
            if (end < 2 || metadataFullName[end - 2] != '`' || metadataFullName[end - 1] - '0' != named.Arity)
            {
                return false;
            }

            end -= 2;
        }

        var name = named is { Arity: 0 } or { Arity: >= 10 } or { IsFileLocal: true } ? named.MetadataName : named.Name;
        if (!EndsWith(metadataFullName, name, end))
        {
            return false;
        }

        end -= name.Length;
        var space = named.ContainingNamespace;
        while (space is { IsGlobalNamespace: false })
        {
            // A dot has to precede the part that has matched, and the namespace's name has to precede the dot.
            if (end == 0 || metadataFullName[end - 1] != '.' || !EndsWith(metadataFullName, space.Name, end - 1))
            {
                return false;
            }

            end -= space.Name.Length + 1;
            space = space.ContainingNamespace;
        }

        return end == 0;
    }

    // This method and those below use loops instead of LINQ, because they run for every symbol at every keystroke.
    public static AttributeData? Attribute(this ISymbol symbol, string metadataFullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(metadataFullName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Returns true if the type, all types that contain it and all its type arguments are visible to code in the assembly.</summary>
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
                    && !ExternAliases.Hides(named, assembly)
                    && AreVisible(named.TypeArguments, assembly);
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

    /// <summary>Returns the location of the declaration's name in source, or null if the symbol comes from metadata.</summary>
    public static Location? SourceLocation(this ISymbol symbol) => symbol.Locations.FirstOrDefault(l => l.IsInSource);

    public static T? NamedArgument<T>(this AttributeData attribute, string name, T? fallback = default)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value is { IsNull: false, Kind: not TypedConstantKind.Array, Value: T value } ? value : fallback;
            }
        }

        return fallback;
    }

    public static T? Argument<T>(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index
        && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array, Value: T value } ? value : default;

    public static bool IsOrImplements(this ITypeSymbol type, string metadataFullName) =>
        type.Is(metadataFullName) || type.AllInterfaces.Any(contract => contract.Is(metadataFullName));

    public static ImmutableArray<INamedTypeSymbol> SelfAndBases(this INamedTypeSymbol type)
    {
        var types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        for (INamedTypeSymbol? t = type; t is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; t = t.BaseType)
        {
            types.Add(t);
        }

        return types.ToImmutable();
    }

    /// <summary>Returns true if the type, or a namespace or type that contains it, has no name, which happens while code is typed.</summary>
    public static bool IsUnnamed(this ITypeSymbol type)
    {
        for (ISymbol? symbol = type as INamedTypeSymbol;
            symbol is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false };
            symbol = symbol.ContainingSymbol)
        {
            if (symbol.Name.Length == 0 && !type.IsTupleType)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns true if two members of a type in source have the same name and are not methods.</summary>
    public static bool HasAmbiguousMembers(this INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        // A name that is not written yet is empty, and is not allowed either.
        var names = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol or IPropertySymbol { IsIndexer: false } or IEventSymbol or INamedTypeSymbol { Arity: 0 }
                && !names.Add(member.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns true if generated code can read the property. Otherwise it cannot keep the property's value.</summary>
    public static bool CanBeRead(this IPropertySymbol property, IAssemblySymbol assembly) => property.GetMethod?.IsVisibleMember(assembly) == true;

    private static bool AreVisible(ImmutableArray<ITypeSymbol> types, IAssemblySymbol assembly)
    {
        foreach (var type in types)
        {
            if (!type.IsVisible(assembly))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsWith(string text, string name, int end) =>
        end >= name.Length && string.CompareOrdinal(text, end - name.Length, name, 0, name.Length) == 0;
}
