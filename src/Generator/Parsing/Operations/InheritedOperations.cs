using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>
/// Parses the operations that a function inherits from the classes that it derives from, as a controller of ASP.NET Core inherits actions. A class that is a
/// function itself serves its own operations, so other functions do not inherit them.
/// </summary>
internal static class InheritedOperations
{
    public static ImmutableArray<ParsedOperation> Parse(Declaration declaration, CancellationToken cancellation)
    {
        var function = (INamedTypeSymbol)declaration.Symbol;
        var types = function.SelfAndBases();
        if (types.Length == 1)
        {
            return [];
        }

        HashSet<string>? ids = null;
        var operations = ImmutableArray.CreateBuilder<ParsedOperation>();
        for (var i = 1; i < types.Length && types[i].Attribute(WellKnown.LambdaFunction) is null; i++)
        {
            foreach (var method in types[i].GetMembers().OfType<IMethodSymbol>())
            {
                cancellation.ThrowIfCancellationRequested();
                if (Http(method) is (var attribute, var verb) && !types.Take(i).Any(type => Replaces(type, method)))
                {
                    ids ??= new(OperationIds.OfClass(function), StringComparer.Ordinal);
                    var scope = new OperationScope(method, function, attribute, verb, declaration.Compilation, cancellation);
                    operations.Add(OperationParser.ParseInherited(scope, ids));
                }
            }
        }

        return operations.ToImmutable();
    }

    /// <summary>Returns the method that the method overrides in the end, or the method itself. C# finds an override by the class of that method.</summary>
    public static IMethodSymbol Introduced(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method;
    }

    /// <summary>
    /// Returns true if a class between the function and the class that introduces the method has another method with its name. A call through the
    /// function's class would prefer that method.
    /// </summary>
    public static bool HasOtherMethods(IMethodSymbol method, INamedTypeSymbol function) => function.SelfAndBases()
        .TakeWhile(type => !SymbolEqualityComparer.Default.Equals(type, Introduced(method).ContainingType))
        .Any(type => type.GetMembers(method.Name).Any(member => !member.IsOverride));

    /// <summary>Returns true if the method overrides an operation of a class that its class derives from.</summary>
    public static bool OverridesOperation(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (Http(overridden) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns true if the type hides the method, or overrides it with an HTTP attribute, which declares the operation anew. An override without such an
    /// attribute is called in place of the method, whose attributes stay.
    /// </summary>
    private static bool Replaces(INamedTypeSymbol type, IMethodSymbol method) => type.GetMembers(method.Name).Any(member => member switch
    {
        IMethodSymbol { IsOverride: true } other => Overrides(other, method) && Http(other) is not null,
        IMethodSymbol other => HasSignature(other, method),
        _ => true,
    });

    private static bool Overrides(IMethodSymbol method, IMethodSymbol other)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSignature(IMethodSymbol method, IMethodSymbol other) =>
        method.Arity == other.Arity && method.Parameters.Length == other.Parameters.Length
        && method.Parameters.Zip(other.Parameters, static (one, two) => SymbolEqualityComparer.Default.Equals(one.Type, two.Type)).All(static isSame => isSame);

    private static (AttributeData Attribute, HttpVerb Verb)? Http(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && HttpVerb.Of(type) is { } verb)
            {
                return (attribute, verb);
            }
        }

        return null;
    }
}
