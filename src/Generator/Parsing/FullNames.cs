using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Generator.Parsing;

/// <summary>Names by which generated code refers to types.</summary>
internal static class FullNames
{
    /// <summary>
    /// With <c>global::</c>, keywords escaped, without the outermost <c>?</c>. Type arguments have theirs, also those from code
    /// where nullable is disabled: generated code must take null from there.
    /// </summary>
    public static string FullName(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => Argument(array.ElementType) + "[]",
        INamedTypeSymbol { IsGenericType: true, IsTupleType: false } named => GenericName(named),
        _ => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
    };

    private static string GenericName(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return type.TypeArguments[0].FullName() + "?";
        }

        var outer = type.ContainingType is { } containing ? containing.FullName()
            : type.ContainingNamespace.IsGlobalNamespace ? "global::"
            : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var name = SyntaxFacts.GetKeywordKind(type.Name) == SyntaxKind.None ? type.Name : "@" + type.Name;
        var arguments = type.TypeArguments.Length == 0 ? "" : "<" + string.Join(", ", type.TypeArguments.Select(Argument)) + ">";
        return (outer.EndsWith(":", StringComparison.Ordinal) ? outer : outer + ".") + name + arguments;
    }

    private static string Argument(ITypeSymbol type) =>
        type.FullName() + (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated ? "?" : "");
}
