using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

/// <summary>Finds references whose types cannot be named with <c>global::</c>, because the project gives them other aliases only.</summary>
internal static class ExternAliases
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<ISymbol>> Hidden = new();

    public static bool Hides(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        !ReferenceEquals(type.ContainingAssembly, assembly)
        && Hidden.GetValue(assembly, Find) is { Count: > 0 } hidden && hidden.Contains(type.ContainingAssembly);

    private static HashSet<ISymbol> Find(IAssemblySymbol assembly)
    {
        var hidden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (assembly is not ISourceAssemblySymbol { Compilation: { } compilation })
        {
            return hidden;
        }

        foreach (var reference in compilation.References)
        {
            if (!reference.Properties.Aliases.IsEmpty && !reference.Properties.Aliases.Contains("global")
                && compilation.GetAssemblyOrModuleSymbol(reference) is { } symbol)
            {
                hidden.Add(symbol);
            }
        }

        return hidden;
    }
}
