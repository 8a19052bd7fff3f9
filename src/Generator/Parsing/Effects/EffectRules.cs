using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing.Effects;

/// <summary>Checks whether attributes have an effect. A mistake that another rule reports is not reported again.</summary>
internal static class EffectRules
{
    /// <summary>Returns the reason why the attribute has no effect, or null if it has one.</summary>
    public static NoEffect? Check(ISymbol symbol, AttributeData attribute) =>
        attribute.AttributeClass is { } type ? OfProxy(attribute, type) ?? Check(symbol, attribute, type) : null;

    public static bool IsOperation(IMethodSymbol method) =>
        method.GetAttributes().Any(a => a.AttributeClass?.BaseType.Is(WellKnown.HttpOperation) == true || a.AttributeClass.Is(UpstreamNames.RestApi));

    /// <summary>Returns true for the method of a filter, whose parameters are bound as those of an operation.</summary>
    public static bool IsFilter(IMethodSymbol method) => method.Parameters.Any(p => p.Type.Is(WellKnown.FilterNext));

    /// <summary>Returns true for an operation that the HTTP backend of its interface answers, if the interface has one.</summary>
    public static bool IsForwarded(IMethodSymbol method) =>
        IsOperation(method) && method.Attribute(WellKnown.Mock) is null && !IsAction(method);

    /// <summary>Returns true if a service of AWS answers the method with a template of the user.</summary>
    public static bool IsCall(IMethodSymbol method) => method.Attribute(WellKnown.AwsCall) is not null;

    /// <summary>Returns true if a service of AWS answers the method.</summary>
    public static bool IsAction(IMethodSymbol method) => method.GetAttributes().Any(a => a.AttributeClass?.BaseType.Is(WellKnown.AwsAction) == true);

    /// <summary>Returns true for a type that declares or inherits an operation.</summary>
    public static bool HasOperations(INamedTypeSymbol type) => type.SelfAndBases().Any(t => t.GetMembers().OfType<IMethodSymbol>().Any(IsOperation));

    public static bool IsAnyOf(ITypeSymbol type, string[] names) => Array.Exists(names, name => type.Is(name));

    private static NoEffect? Check(ISymbol symbol, AttributeData attribute, INamedTypeSymbol type) => symbol switch
    {
        IMethodSymbol method => MethodEffects.Check(method, attribute, type),
        INamedTypeSymbol owner => TypeEffects.Check(owner, attribute, type),
        IParameterSymbol parameter => ValueEffects.Check(parameter, parameter.Type, attribute, type),
        IPropertySymbol property => ValueEffects.Check(property, property.Type, attribute, type),
        IAssemblySymbol => AssemblyEffects.Check(attribute, type),
        _ => null,
    };

    private static NoEffect? OfProxy(AttributeData attribute, INamedTypeSymbol type) =>
        type.Is(WellKnown.Proxy) && !attribute.Argument<bool>(0) && attribute.Sets("LambdaErrors")
            ? new("LambdaErrors", "a custom integration makes a Lambda error of every exception that is not declared. Remove it.")
            : null;
}
