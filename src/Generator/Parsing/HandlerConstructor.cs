using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Parsing;

/// <summary>
/// Chooses the constructor of a function's class. With a constructor without parameters, the class is constructed once. With services, it is
/// constructed for each invocation.
/// </summary>
internal static class HandlerConstructor
{
    private const string Marker = "Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute";

    public static (IMethodSymbol? Constructor, string Reason) Choose(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        var visible = type.InstanceConstructors.Where(c => c.IsVisibleMember(assembly)).ToArray();
        var chosen = visible.FirstOrDefault(c => c.Attribute(Marker) is not null)
            ?? visible.FirstOrDefault(c => c.Parameters.Length == 0)
            ?? (visible.Length == 1 ? visible[0] : null);
        if (chosen is null)
        {
            return (
                null,
                visible.Length == 0
                    ? "it has no visible constructor"
                    : "it has several constructors, and none is marked with [ActivatorUtilitiesConstructor]");
        }

        return chosen.Parameters.FirstOrDefault(p => p.RefKind != RefKind.None || !p.Type.IsVisible(assembly)) is { } bad
            ? (null, $"its constructor's parameter '{bad.Name}' is passed by reference, or its type is not visible")
            : (chosen, "");
    }

    /// <summary>Returns true if <c>new T()</c> compiles.</summary>
    public static bool NeedsNothing(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        type.InstanceConstructors.Any(c => c.IsVisibleMember(assembly) && c.Parameters.All(p => p.IsOptional || p.IsParams));

    /// <summary>Returns the services that the constructor of a valid class takes.</summary>
    public static ImmutableArray<ServiceModel> Services(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        type.IsStatic ? [] : [.. Choose(type, assembly).Constructor!.Parameters.Select(Service)];

    /// <summary>Returns true if a type that the constructor takes does not exist.</summary>
    public static bool TakesUnknown(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        Choose(type, assembly).Constructor is { } constructor && constructor.Parameters.Any(p => p.Type.TypeKind == TypeKind.Error);

    public static HandlerDisposal Disposal(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i.Is("System.IAsyncDisposable")) ? HandlerDisposal.Asynchronous
        : type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_IDisposable) ? HandlerDisposal.Synchronous
        : HandlerDisposal.None;

    private static ServiceModel Service(IParameterSymbol parameter)
    {
        var isNullable = parameter.Type.IsReferenceType && parameter.NullableAnnotation == NullableAnnotation.Annotated;
        var key = parameter.Attribute(WellKnown.FromKeyedServices) is { } keyed ? Parsing.Services.Key(keyed) : null;
        return new(parameter.Type.FullName(), !isNullable && !parameter.HasExplicitDefaultValue, key, DefaultExpressions.Of(parameter));
    }
}
