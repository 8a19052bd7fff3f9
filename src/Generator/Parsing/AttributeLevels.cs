using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

/// <summary>The places whose attributes apply to an operation.</summary>
internal static class AttributeLevels
{
    public static ISymbol[] FromOutermost(IMethodSymbol method) => [method.ContainingAssembly, method.ContainingType, method];

    public static ISymbol[] FromNearest(IMethodSymbol method) => [method, method.ContainingType, method.ContainingAssembly];
}
