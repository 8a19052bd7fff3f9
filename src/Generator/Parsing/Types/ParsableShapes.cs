using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Recognizes types that parse a text themselves, by the rules of ASP.NET Core's minimal APIs.</summary>
internal static class ParsableShapes
{
    /// <summary>Returns the way in which the type parses a text, or null if it cannot.</summary>
    public static TypeShape? Of(ITypeSymbol type) =>
        IsOfFramework(type) && Implements(type, "System.Numerics.IBinaryInteger`1") ? TypeShape.ParsableInteger
        : IsOfFramework(type) && Implements(type, "System.Numerics.INumberBase`1") ? TypeShape.ParsableNumber
        : Implements(type, "System.ISpanParsable`1") ? TypeShape.SpanParsable
        : Implements(type, "System.IUtf8SpanParsable`1") ? TypeShape.Utf8SpanParsable
        : Implements(type, "System.IParsable`1") ? TypeShape.Parsable
        : HasTryParse(type, withCulture: true) ? TypeShape.CultureTryParse
        : HasTryParse(type, withCulture: false) ? TypeShape.TryParse
        : null;

    /// <summary>
    /// Returns true for a type whose parser takes thousands separators or names such as <c>NaN</c>, which are no numbers here. A user's type has its own
    /// rules.
    /// </summary>
    private static bool IsOfFramework(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System" or "System.Numerics" or "System.Runtime.InteropServices";

    /// <summary>Returns true for a type that implements the interface for itself.</summary>
    private static bool Implements(ITypeSymbol type, string parsable)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.Is(parsable) && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTryParse(ITypeSymbol type, bool withCulture)
    {
        foreach (var member in type.GetMembers("TryParse"))
        {
            if (member is IMethodSymbol
                {
                    IsStatic: true, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public,
                    ReturnType.SpecialType: SpecialType.System_Boolean,
                } method
                && method.Parameters.Length == (withCulture ? 3 : 2)
                && method.Parameters[0].Type.SpecialType == SpecialType.System_String
                && (!withCulture || method.Parameters[1].Type.Is("System.IFormatProvider"))
                && method.Parameters[method.Parameters.Length - 1] is { RefKind: RefKind.Out } result
                && SymbolEqualityComparer.Default.Equals(result.Type, type))
            {
                return true;
            }
        }

        return false;
    }
}
