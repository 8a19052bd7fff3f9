using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Checks operations with <c>[Async]</c>. They cannot have an outcome for the client, who receives the response before they run.</summary>
internal static class AsyncRules
{
    public static bool Check(OperationScope scope, ResultModel? result)
    {
        if (scope.Method.Attribute(WellKnown.Async) is not { } attribute)
        {
            return false;
        }

        if (result?.DeclaredType is not null)
        {
            scope.Diagnostics.Add(
                BackendRules.AsyncResult, TypePlaces.Of(scope.Method, scope.Cancellation), scope.Method.Name, "its result", "Return nothing, or a Task.");
        }
        else if (scope.Method.GetAttributes().Any(a => DeclaredException.IsThrows(a.AttributeClass)))
        {
            scope.Diagnostics.Add(
                BackendRules.AsyncResult, attribute.Place(scope.Cancellation), scope.Method.Name, "the status of an exception", "Remove [Throws], or [Async].");
        }
        else if (scope.Method.Attribute(WellKnown.Returns) is { } returns && returns.Argument<int>(0) != 202)
        {
            scope.Diagnostics.Add(
                BackendRules.AsyncResult, returns.ArgumentPlace(0, scope.Cancellation), scope.Method.Name, "another status than 202", "Remove [Returns].");
        }

        return true;
    }
}
