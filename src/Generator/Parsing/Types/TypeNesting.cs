using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Generic types that hold types of themselves.</summary>
internal static class TypeNesting
{
    /// <summary>How deep type arguments stand inside type arguments.</summary>
    public static int Of(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return 1 + Of(array.ElementType);
            case INamedTypeSymbol { TypeArguments.Length: > 0 } named:
                var deepest = 0;
                foreach (var argument in named.TypeArguments)
                {
                    deepest = Math.Max(deepest, Of(argument));
                }

                return 1 + deepest;
            default:
                return 0;
        }
    }

    /// <summary>The type without its arguments: the whole name has thousands of characters.</summary>
    public static string Outermost(ITypeSymbol type) => type is INamedTypeSymbol named ? named.OriginalDefinition.PlainName() : "The array";
}
