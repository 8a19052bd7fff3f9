using Microsoft.CodeAnalysis;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing;

/// <summary>Checks whether a class can be a Lambda function.</summary>
internal static class FunctionShape
{
    public static bool IsUsable(INamedTypeSymbol type, IAssemblySymbol assembly) => Problem(type, assembly) is null;

    /// <summary>Returns the rule that the class breaks and the reason, or null if it breaks none.</summary>
    public static (DiagnosticDescriptor Rule, string Reason)? Problem(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        if (IsGeneric(type))
        {
            return (FunctionRules.GenericFunction, "");
        }

        if (!type.IsVisible(assembly))
        {
            return (FunctionRules.FunctionNotAccessible, "");
        }

        return WhyNotConstructible(type, assembly) is { } reason ? (FunctionRules.FunctionNotConstructible, reason) : null;
    }

    /// <summary>Returns true if the type or a type that contains it has type parameters.</summary>
    public static bool IsGeneric(INamedTypeSymbol type) =>
        type.TypeParameters.Length > 0 || (type.ContainingType is { } outer && IsGeneric(outer));

    private static string? WhyNotConstructible(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        if (type.IsStatic)
        {
            return null;
        }

        if (type.IsAbstract)
        {
            return "it is abstract";
        }

        var (constructor, reason) = HandlerConstructor.Choose(type, assembly);
        if (constructor is null)
        {
            return reason;
        }

        return LeavesRequired(type, constructor) ? "it has required members that nothing would set" : null;
    }

    /// <summary>Returns true if the compiler requires an object initializer after the constructor.</summary>
    public static bool LeavesRequired(INamedTypeSymbol type, IMethodSymbol constructor) => Required(type, constructor).Length > 0;

    /// <summary>Returns the members that the compiler requires in an object initializer after the constructor.</summary>
    public static ISymbol[] Required(INamedTypeSymbol type, IMethodSymbol constructor) =>
        constructor.Attribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null ? []
        :
        [
            .. type.SelfAndBases().SelectMany(t => t.GetMembers())
                .Where(m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }),
        ];
}
