using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Detects generic types that contain constructed types of themselves.</summary>
internal static class TypeNesting
{
    /// <summary>Returns the depth to which type arguments are nested in type arguments.</summary>
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

    /// <summary>Returns the name of the type without its arguments, because the whole name can have thousands of characters.</summary>
    public static string Outermost(ITypeSymbol type) => type is INamedTypeSymbol named ? named.OriginalDefinition.PlainName() : "The array";
}
