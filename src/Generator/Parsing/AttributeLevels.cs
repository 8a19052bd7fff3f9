using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

/// <summary>
/// The places whose attributes apply to an operation: its method, the class of its function with the classes that it derives from, and the assembly of the
/// function. The method of an inherited operation is in one of those classes.
/// </summary>
internal static class AttributeLevels
{
    public static IEnumerable<ISymbol> FromOutermost(IMethodSymbol method, INamedTypeSymbol owner) =>
        FromNearest(method, owner).AsEnumerable().Reverse();

    public static ISymbol[] FromNearest(IMethodSymbol method, INamedTypeSymbol owner) => [method, .. owner.SelfAndBases(), owner.ContainingAssembly];

    /// <summary>Returns the attribute of the class, or else that of the nearest class that it derives from, or null.</summary>
    public static AttributeData? Nearest(this INamedTypeSymbol owner, Func<ISymbol, AttributeData?> find)
    {
        foreach (var type in owner.SelfAndBases())
        {
            if (find(type) is { } attribute)
            {
                return attribute;
            }
        }

        return null;
    }
}
