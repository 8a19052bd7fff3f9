using Microsoft.CodeAnalysis;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing;

/// <summary>What a class must be so that generated code can hold a function in it.</summary>
internal static class FunctionShape
{
    public static bool IsUsable(INamedTypeSymbol type, IAssemblySymbol assembly) => Problem(type, assembly) is null;

    /// <summary>The rule that the class breaks, and why; null where it is fine.</summary>
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

    /// <summary>With type parameters, its own or of a type around it.</summary>
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

    /// <summary>True where the compiler wants an initializer after the constructor.</summary>
    public static bool LeavesRequired(INamedTypeSymbol type, IMethodSymbol constructor) => Required(type, constructor).Length > 0;

    /// <summary>The members that the compiler wants in an initializer after the constructor.</summary>
    public static ISymbol[] Required(INamedTypeSymbol type, IMethodSymbol constructor) =>
        constructor.Attribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null ? []
        : [.. type.SelfAndBases().SelectMany(t => t.GetMembers()).Where(m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })];
}
