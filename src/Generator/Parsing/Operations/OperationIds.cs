using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Parsing.Upstream;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

internal static class OperationIds
{
    private const int MaxLength = 64;

    /// <summary>The id that the attribute gives, else the method's name.</summary>
    public static string Parse(OperationScope scope)
    {
        if (scope.IsUpstream)
        {
            return ParseUpstream(scope);
        }

        var given = scope.Attribute.NamedArgument<string>("OperationId");
        var id = given ?? scope.Method.Name;
        var place = given is null ? scope.MethodPlace : scope.Attribute.NamedPlace("OperationId", scope.Cancellation);
        if (!IsValid(id))
        {
            scope.Diagnostics.Add(RouteRules.InvalidOperationId, place, id);
        }
        else if (IsTakenInClass(scope.Method, id, isGiven: given is not null))
        {
            scope.Diagnostics.Add(Duplicate(place, id, isUpstream: false));
        }

        return id;
    }

    /// <param name="place">Where the id comes from.</param>
    /// <param name="id">The id that two operations have.</param>
    /// <param name="isUpstream">Whether the method is written with Amazon.Lambda.Annotations, and so is a function of its own.</param>
    public static DiagnosticInfo Duplicate(Location? place, string id, bool isUpstream) => new(
        RouteRules.DuplicateOperationId, place, id, isUpstream ? "Set ResourceName = \"…\" in [LambdaFunction] of one of them" : "Set OperationId = \"…\" in the HTTP attribute of one of them");

    private static string ParseUpstream(OperationScope scope)
    {
        var id = UpstreamIds.Operation(scope.Method);
        if (!IsValid(id))
        {
            scope.Diagnostics.Add(RouteRules.InvalidOperationId, scope.MethodPlace, id);
        }
        else if (Others().Any(other => GivenId(other) is (true, var own) && (own ?? other.Name) == id)
            || Others().TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, scope.Method)).Any(other => other.Attribute(UpstreamNames.RestApi) is not null && UpstreamIds.Operation(other) == id))
        {
            scope.Diagnostics.Add(Duplicate(scope.MethodPlace, id, isUpstream: true));
        }

        return id;

        IEnumerable<IMethodSymbol> Others() => scope.Method.ContainingType.GetMembers().OfType<IMethodSymbol>();
    }

    /// <summary>
    /// Within a class the parser itself refuses, for two operations of one name would be one file. Between classes, and for
    /// names that differ in letter case only, the check of the whole API does.
    /// </summary>
    private static bool IsTakenInClass(IMethodSymbol method, string id, bool isGiven)
    {
        // Most methods have no id of their own, and then only an overload can be in the way.
        var others = isGiven ? method.ContainingType.GetMembers() : method.ContainingType.GetMembers(method.Name);
        var isBefore = true;
        foreach (var other in others.OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(other, method))
            {
                isBefore = false;
            }
            else if (GivenId(other) is (true, var otherId) && (otherId is null ? isGiven || isBefore : isBefore && isGiven) && (otherId ?? other.Name) == id)
            {
                return true;
            }
        }

        return false;
    }

    private static (bool IsOperation, string? Id) GivenId(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(a => a.AttributeClass?.BaseType.Is(WellKnown.HttpOperation) == true) is { } http
            ? (true, http.NamedArgument<string>("OperationId"))
            : (false, null);

    private static bool IsValid(string id) =>
        id.Length is > 0 and <= MaxLength && IsLetter(id[0]) && id.All(c => IsLetter(c) || c is >= '0' and <= '9');

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
