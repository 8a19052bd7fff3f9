using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Recognizes <c>Optional&lt;T&gt;</c>, the type of a member that JSON may leave out.</summary>
internal static class OptionalTypes
{
    /// <summary>Returns the type of the value, or null for every other type.</summary>
    public static ITypeSymbol? ValueOf(ITypeSymbol type) => type.Is(WellKnown.Optional) ? ((INamedTypeSymbol)type).TypeArguments[0] : null;

    /// <summary>Returns the type to use where an optional one has no meaning, or null if the type is not an optional one.</summary>
    public static string? InsteadOf(ITypeSymbol type)
    {
        if (ValueOf(ScalarShapes.Unwrap(type)) is not { } value)
        {
            return null;
        }

        while (ValueOf(ScalarShapes.Unwrap(value)) is { } inner)
        {
            value = inner;
        }

        var name = value.PlainName();
        return name.EndsWith("?", StringComparison.Ordinal) ? name : name + "?";
    }
}
