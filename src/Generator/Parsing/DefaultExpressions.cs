using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

/// <summary>Writes a parameter's default value as a C# expression that compiles in any context.</summary>
internal static class DefaultExpressions
{
    /// <summary>Returns the expression, or null if the parameter has no default value.</summary>
    public static string? Of(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        if (parameter.ExplicitDefaultValue is not { } value)
        {
            return parameter.Type.IsReferenceType || !ReferenceEquals(type, parameter.Type) ? "null" : "default";
        }

        return type.TypeKind == TypeKind.Enum ? $"({type.FullName()})({Literal(value)})" : Literal(value);
    }

    private static string Literal(object value) => ConstantLiterals.Of(value) ?? "default";
}
