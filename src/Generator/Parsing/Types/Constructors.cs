using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Chooses the constructor that reading JSON calls, by System.Text.Json's rules.</summary>
internal static class Constructors
{
    public static (IMethodSymbol? Constructor, string? Reason) Choose(INamedTypeSymbol type, List<JsonMember> members, IAssemblySymbol assembly)
    {
        var marked = type.InstanceConstructors.Where(c => c.Attribute(JsonAttributes.Constructor) is not null).ToArray();
        if (marked.Length > 1)
        {
            return (null, "it has more than one [JsonConstructor]");
        }

        if (marked.Length == 1)
        {
            return marked[0].IsVisibleMember(assembly) ? Check(marked[0], members) : (null, "its [JsonConstructor] is not visible");
        }

        var visible = type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToArray();
        var explicitOnes = visible.Where(c => !c.IsImplicitlyDeclared || c.Parameters.Length > 0).Where(c => !IsCopy(c, type)).ToArray();

        // A struct always has an implicit constructor without parameters. If it declares exactly one other constructor, that one is used.
        if (type.IsValueType && explicitOnes.Length == 1 && Check(explicitOnes[0], members).Constructor is { } only)
        {
            return (only, null);
        }

        if (visible.FirstOrDefault(c => c.Parameters.Length == 0) is { } empty)
        {
            return (empty, null);
        }

        return explicitOnes.Length switch
        {
            0 => (null, "it has no public constructor"),
            1 => Check(explicitOnes[0], members),
            _ => (null, "it has several public constructors and none is marked with [JsonConstructor]"),
        };
    }

    public static JsonMember? Match(IParameterSymbol parameter, List<JsonMember> members) =>
        members.FirstOrDefault(m => IsFor(parameter, m));

    public static bool IsFor(IParameterSymbol parameter, JsonMember member) => IsFor(parameter, member.Name, member.Type);

    /// <summary>Returns true if the parameter sets a member of that name and type.</summary>
    public static bool IsFor(IParameterSymbol parameter, string name, ITypeSymbol type) =>
        string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(parameter.Type, type);

    private static (IMethodSymbol? Constructor, string? Reason) Check(IMethodSymbol constructor, List<JsonMember> members)
    {
        if (constructor.Parameters.FirstOrDefault(p => p.RefKind is not (RefKind.None or RefKind.In)) is { } reference)
        {
            return (null, $"its constructor takes '{reference.Name}' by reference");
        }

        return constructor.Parameters.FirstOrDefault(p => Match(p, members) is null) is { } stranger
            ? (null, $"its constructor's parameter '{stranger.Name}' has no matching public property of the same name and type")
            : (constructor, null);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && type.IsRecord && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
