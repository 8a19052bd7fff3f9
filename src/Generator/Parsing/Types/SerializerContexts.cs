using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Finds the <c>JsonSerializerContext</c> classes of the project. They are searched for only when a type needs one.</summary>
internal sealed class SerializerContexts(IAssemblySymbol assembly)
{
    private List<INamedTypeSymbol>? _contexts;

    /// <summary>Returns the context that declares the type, or null if there is none.</summary>
    public INamedTypeSymbol? Find(ITypeSymbol type)
    {
        _contexts ??= [.. Types(assembly.GlobalNamespace).Where(IsContext)];
        return _contexts.FirstOrDefault(c => c.GetAttributes().Any(a => Declares(a, type)));
    }

    /// <summary>Returns how a context makes the names of members, as far as its attributes show it.</summary>
    public static MemberNaming Naming(INamedTypeSymbol context)
    {
        var options = context.Attribute(JsonAttributes.Options);
        var policy = options?.NamedArgument("PropertyNamingPolicy", 0) ?? 0;

        // JsonKnownNamingPolicy has the policies in the same order, but with none and camel case first.
        return policy > 1 ? (MemberNaming)policy
            : policy == 1 || options?.Argument<int>(0) == WebDefaults ? MemberNaming.CamelCase
            : MemberNaming.AsDeclared;
    }

    private const int WebDefaults = 1;

    private static bool Declares(AttributeData attribute, ITypeSymbol type) =>
        attribute.AttributeClass.Is(JsonAttributes.Serializable)
        && attribute.ConstructorArguments.Length == 1
        && attribute.ConstructorArguments[0].Value is ITypeSymbol declared
        && SymbolEqualityComparer.Default.Equals(declared, type);

    private bool IsContext(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsGenericType: false }
            && type.SelfAndBases().Any(t => t.Is(JsonAttributes.Context))
            && type.IsVisible(assembly);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner)
    {
        foreach (var member in owner.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in Types(inner))
                {
                    yield return nested;
                }
            }
        }
    }
}
