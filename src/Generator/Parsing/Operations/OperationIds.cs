using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Parsing.Upstream;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

internal static class OperationIds
{
    private const int MaxLength = 64;

    /// <summary>Returns the id that the attribute sets, or else the method's name.</summary>
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
        else if (!scope.IsInherited && IsTakenInClass(scope.Method, id, isGiven: given is not null))
        {
            scope.Diagnostics.Add(Duplicate(place, id, isUpstream: false));
        }

        return id;
    }

    /// <summary>Returns the ids of the operations that the class declares itself.</summary>
    public static IEnumerable<string> OfClass(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Select(method => (Method: method, Given: GivenId(method)))
            .Where(m => m.Given.IsOperation).Select(m => m.Given.Id ?? m.Method.Name);

    /// <param name="place">The location of the id.</param>
    /// <param name="id">The id that two operations have.</param>
    /// <param name="isUpstream">True if the method uses Amazon.Lambda.Annotations and is therefore a function of its own.</param>
    public static DiagnosticInfo Duplicate(Location? place, string id, bool isUpstream) => new(
        RouteRules.DuplicateOperationId, place, id,
        isUpstream ? "Set ResourceName = \"…\" in [LambdaFunction] of one of them" : "Set OperationId = \"…\" in the HTTP attribute of one of them");

    private static string ParseUpstream(OperationScope scope)
    {
        var id = UpstreamIds.Operation(scope.Method);
        if (!IsValid(id))
        {
            scope.Diagnostics.Add(RouteRules.InvalidOperationId, scope.MethodPlace, id);
        }
        else if (Others().Any(other => GivenId(other) is (true, var own) && (own ?? other.Name) == id)
            || Others().TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, scope.Method))
                .Any(other => other.Attribute(UpstreamNames.RestApi) is not null && UpstreamIds.Operation(other) == id))
        {
            scope.Diagnostics.Add(Duplicate(scope.MethodPlace, id, isUpstream: true));
        }

        return id;

        IEnumerable<IMethodSymbol> Others() => scope.Method.ContainingType.GetMembers().OfType<IMethodSymbol>();
    }

    /// <summary>
    /// Returns true if another operation of the class has the id. The parser checks this, because two operations with one name would be generated
    /// into one file. The check of the whole API finds the same id in different classes, and ids that differ only in letter case.
    /// </summary>
    private static bool IsTakenInClass(IMethodSymbol method, string id, bool isGiven)
    {
        // Most methods set no id of their own, and then only an overload can have the same id.
        var others = isGiven ? method.ContainingType.GetMembers() : method.ContainingType.GetMembers(method.Name);
        var isBefore = true;
        foreach (var other in others.OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(other, method))
            {
                isBefore = false;
            }
            else if (GivenId(other) is (true, var otherId)
                && (otherId is null ? isGiven || isBefore : isBefore && isGiven) && (otherId ?? other.Name) == id)
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
