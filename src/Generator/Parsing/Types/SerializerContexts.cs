using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Finds the <c>JsonSerializerContext</c> classes of the project. They are searched for only when a type needs one.</summary>
internal sealed class SerializerContexts(IAssemblySymbol assembly)
{
    private List<INamedTypeSymbol>? _contexts;

    /// <summary>Returns the full name of the context that declares the type, or null if there is none.</summary>
    public string? Find(ITypeSymbol type)
    {
        _contexts ??= [.. Types(assembly.GlobalNamespace).Where(IsContext)];
        return _contexts.FirstOrDefault(c => c.GetAttributes().Any(a => Declares(a, type)))?.FullName();
    }

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
