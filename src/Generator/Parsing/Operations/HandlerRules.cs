using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Upstream;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Checks that generated code can call the method of an operation.</summary>
internal static class HandlerRules
{
    public static bool Check(OperationScope scope)
    {
        var (method, owner, bag, place) = (scope.Method, scope.Owner, scope.Diagnostics, scope.MethodPlace);
        if (!HasOneHttpAttribute(scope))
        {
            return false;
        }

        if (method.Attribute(WellKnown.Forward) is { } forward)
        {
            bag.Add(
                BackendRules.InvalidForward, forward.Place(scope.Cancellation), method.Name,
                "it is code that runs in a function. Put it into an interface with [HttpBackend], or remove [Forward].");
        }

        if (method.Attribute(WellKnown.Mock) is { } mock)
        {
            bag.Add(
                BackendRules.InvalidMock, mock.Place(scope.Cancellation),
                "the method is code that would never run. Put it into an interface, or remove [Mock].");
        }

        if (!IsCallable(scope))
        {
            bag.Add(FunctionRules.MethodNotAccessible, place, method.Name);
        }
        else if (owner.TypeKind == TypeKind.Interface)
        {
            bag.Add(BackendRules.InterfaceWithoutBackend, place, method.Name, owner.Name);
        }

        if ((owner.IsStatic && !method.IsStatic) || owner.IsUnnamed() || HandlerConstructor.TakesUnknown(owner, scope.Assembly))
        {
            // The compiler reports these mistakes.
            bag.Fail();
        }

        if (method.IsGenericMethod)
        {
            bag.Add(FunctionRules.GenericMethod, place, method.Name);
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            bag.Add(FunctionRules.AsyncVoid, place, method.Name);
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            bag.Add(ResultRules.ResultByReference, place, method.Name);
        }

        return !bag.HasErrors && FunctionShape.IsUsable(owner, scope.Assembly);
    }

    /// <summary>Checks a method of a class that is no function for the mistakes that do not depend on the function that inherits it.</summary>
    public static void CheckMethod(OperationScope scope)
    {
        if (HasOneHttpAttribute(scope) && !IsCallable(scope))
        {
            scope.Diagnostics.Add(FunctionRules.MethodNotAccessible, scope.MethodPlace, scope.Method.Name);
        }
    }

    private static bool IsCallable(OperationScope scope) =>
        scope.Method.MethodKind == MethodKind.Ordinary && scope.Method.IsVisibleMember(scope.Assembly);

    /// <summary>
    /// Returns true if the method has one HTTP attribute. Each attribute is parsed on its own, so only the parser of the first one reports that there
    /// are several.
    /// </summary>
    public static bool HasOneHttpAttribute(OperationScope scope)
    {
        var http = scope.Method.GetAttributes().Where(a => IsHttp(a.AttributeClass)).ToArray();
        if (http.Length <= 1)
        {
            return true;
        }

        if (ReferenceEquals(http[0].ApplicationSyntaxReference?.SyntaxTree, scope.Attribute.ApplicationSyntaxReference?.SyntaxTree)
            && http[0].ApplicationSyntaxReference?.Span == scope.Attribute.ApplicationSyntaxReference?.Span)
        {
            scope.Diagnostics.Add(FunctionRules.SeveralHttpAttributes, http[1].Place(scope.Cancellation), scope.Method.Name);
        }

        return false;
    }

    private static bool IsHttp(INamedTypeSymbol? attribute) =>
        attribute?.BaseType.Is(WellKnown.HttpOperation) == true || attribute.Is(UpstreamNames.RestApi);
}
