using System.Collections.Immutable;
using Sluice.Generator.Analyzers.Backends;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>What an operation with <c>[Async]</c> cannot have: the client was answered before it runs.</summary>
internal static class AsyncRules
{
    public static bool Check(OperationScope scope, ResultModel? result, ImmutableArray<ThrowsModel> throws)
    {
        if (scope.Method.Attribute(WellKnown.Async) is not { } attribute)
        {
            return false;
        }

        if (result?.DeclaredType is not null)
        {
            scope.Diagnostics.Add(AsyncResultAnalyzer.Rule, TypePlaces.Of(scope.Method, scope.Cancellation), scope.Method.Name, "its result", "Return nothing, or a Task.");
        }
        else if (!throws.IsEmpty)
        {
            scope.Diagnostics.Add(AsyncResultAnalyzer.Rule, attribute.Place(scope.Cancellation), scope.Method.Name, "the status of an exception", "Remove [Throws], or [Async].");
        }
        else if (scope.Method.Attribute(WellKnown.Returns) is { } returns && returns.Argument<int>(0) != 202)
        {
            scope.Diagnostics.Add(AsyncResultAnalyzer.Rule, returns.ArgumentPlace(0, scope.Cancellation), scope.Method.Name, "another status than 202", "Remove [Returns].");
        }

        return true;
    }
}
