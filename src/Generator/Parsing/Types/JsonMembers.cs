using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Finds the members of a JSON object.</summary>
internal static class JsonMembers
{
    /// <summary>
    /// Returns the public properties and the members with [JsonInclude]. Own members come before inherited ones, and properties before fields, which
    /// is the order in which System.Text.Json writes them. Ignored members are included, because a constructor may have parameters for them.
    /// </summary>
    public static List<JsonMember> Of(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in Levels(type))
        {
            var declared = level.GetMembers();
            foreach (var symbol in declared.Where(IsProperty).Concat(declared.Where(IsIncludedField)))
            {
                if (names.Add(symbol.Name))
                {
                    members.Add(new(symbol, assembly));
                }
            }
        }

        return [.. members.OrderBy(m => m.Symbol.Attribute(JsonAttributes.PropertyOrder)?.Argument<int>(0) ?? 0)];
    }

    private static ImmutableArray<INamedTypeSymbol> Levels(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : type.SelfAndBases();

    private static bool IsProperty(ISymbol symbol) =>
        symbol is IPropertySymbol { IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true } property
        && (property.DeclaredAccessibility == Accessibility.Public || property.Attribute(JsonAttributes.Include) is not null);

    private static bool IsIncludedField(ISymbol symbol) =>
        symbol is IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } field && field.Attribute(JsonAttributes.Include) is not null;
}
