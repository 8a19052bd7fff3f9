using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing.Effects;

/// <summary>Where attributes have an effect. What other rules refuse is not said a second time here.</summary>
internal static class EffectRules
{
    /// <summary>Null where the attribute has an effect.</summary>
    public static NoEffect? Check(ISymbol symbol, AttributeData attribute) => attribute.AttributeClass is not { } type ? null : symbol switch
    {
        IMethodSymbol method => MethodEffects.Check(method, attribute, type),
        INamedTypeSymbol owner => TypeEffects.Check(owner, attribute, type),
        IParameterSymbol parameter => ValueEffects.Check(parameter, parameter.Type, attribute, type),
        IPropertySymbol property => ValueEffects.Check(property, property.Type, attribute, type),
        IAssemblySymbol => AssemblyEffects.Check(attribute, type),
        _ => null,
    };

    public static bool IsOperation(IMethodSymbol method) =>
        method.GetAttributes().Any(a => a.AttributeClass?.BaseType.Is(WellKnown.HttpOperation) == true || a.AttributeClass.Is(UpstreamNames.RestApi));

    /// <summary>True for an operation of an interface that an HTTP backend answers, if there is one.</summary>
    public static bool IsForwarded(IMethodSymbol method) =>
        IsOperation(method) && method.Attribute(WellKnown.Mock) is null && !method.GetAttributes().Any(a => a.AttributeClass?.BaseType.Is(WellKnown.AwsAction) == true);

    public static bool HasOperations(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Any(IsOperation);

    public static bool IsAnyOf(ITypeSymbol type, string[] names) => Array.Exists(names, name => type.Is(name));

    public static bool Sets(this AttributeData attribute, string name) => attribute.NamedArguments.Any(a => a.Key == name);
}
