using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Writes the creation of an attribute as a C# expression that compiles in any context.</summary>
internal static class AttributeCreation
{
    /// <summary>Returns the expression, or null if it would name a type that generated code cannot access.</summary>
    public static string? Of(AttributeData attribute, IAssemblySymbol assembly)
    {
        var isReachable = true;
        var arguments = attribute.ConstructorArguments.Select(Value).ToArray();
        var named = attribute.NamedArguments.Select(a => "@" + a.Key + " = " + Value(a.Value)).ToArray();
        var initializer = named.Length == 0 ? "" : $" {{ {string.Join(", ", named)} }}";
        return isReachable ? $"new {attribute.AttributeClass!.FullName()}({string.Join(", ", arguments)}){initializer}" : null;

        string Value(TypedConstant constant)
        {
            switch (constant)
            {
                case { IsNull: true }:
                    return constant.Type is null ? "null" : $"({constant.Type.FullName()})null!";
                case { Kind: TypedConstantKind.Array, Type: IArrayTypeSymbol array }:
                    return $"new {array.ElementType.FullName()}[] {{ {string.Join(", ", constant.Values.Select(Value))} }}";
                case { Kind: TypedConstantKind.Type, Value: ITypeSymbol type }:
                    isReachable &= type.IsVisible(assembly);
                    return $"typeof({Unbound(type)})";
                case { Kind: TypedConstantKind.Enum, Type: { } type }:
                    isReachable &= type.IsVisible(assembly);
                    return $"({type.FullName()}){Literal(constant.Value!)}";
                default:
                    return constant.Type is { } given ? $"({given.FullName()}){Literal(constant.Value!)}" : Literal(constant.Value!);
            }
        }
    }

    private static string Unbound(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsUnboundGenericType: true } open
            ? open.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : type.FullName();

    // A number is in parentheses, because a cast of a negative one would otherwise be a subtraction.
    private static string Literal(object value) => value is IFormattable ? $"({ConstantLiterals.Of(value)})" : ConstantLiterals.Of(value) ?? "null";
}
