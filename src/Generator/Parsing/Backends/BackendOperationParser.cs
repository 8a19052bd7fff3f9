using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.AwsServices;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Parses the parts that only an operation without a function has. Such an operation is a method of an interface.</summary>
internal static class BackendOperationParser
{
    /// <summary>Returns true for the methods that this parser handles.</summary>
    public static bool Handles(IMethodSymbol method) =>
        method.ContainingType.TypeKind == TypeKind.Interface
        && (method.Attribute(WellKnown.Mock) is not null || AwsActionParser.Find(method) is not null
            || method.ContainingType.Attribute(WellKnown.HttpBackend) is not null);

    /// <summary>Returns true if the method itself can be an operation. Otherwise the reason is among the findings.</summary>
    public static bool Check(OperationScope scope)
    {
        var method = scope.Method;
        if (method.IsGenericMethod || method.ContainingType.IsGenericType || method.IsStatic)
        {
            scope.Diagnostics.Add(
                BackendRules.InvalidForward, scope.MethodPlace, method.Name,
                "API Gateway answers without calling it, so it can be neither generic nor static.");
            return false;
        }

        return HandlerRules.HasOneHttpAttribute(scope);
    }

    /// <summary>
    /// Returns the parts of the operation, or null if the result or the integration is not valid. The reason is then among the findings.
    /// </summary>
    public static OperationParts? Parse(
        OperationScope scope, RouteModel route, ImmutableArray<ParameterModel> parameters, ResultModel? result, ReturnShape shape)
    {
        CheckParameters(scope, parameters);
        if (scope.Diagnostics.HasErrors || result is null)
        {
            return null;
        }

        var method = scope.Method;
        IntegrationModel? integration = method.Attribute(WellKnown.Mock) is { } mock
            ? MockParser.Parse(scope, mock)
            : AwsActionParser.Find(method) is { } action ? ParseAction(scope, action, parameters, result)
            : HttpIntegrationParser.Parse(scope, route, parameters, result);
        return integration is null ? null : new()
        {
            Integration = integration,
            Handler = new() { TypeName = method.ContainingType.FullName(), MethodName = method.Name, Shape = shape },
            Result = integration is MockIntegrationModel { Body.Length: > 0 } && method.Attribute(WellKnown.Returns) is null
                ? result with { Status = 200 }
                : result,
        };
    }

    private static IntegrationModel? ParseAction(
        OperationScope scope, AttributeData action, ImmutableArray<ParameterModel> parameters, ResultModel result) =>
        action.AttributeClass.Is(WellKnown.AwsCall)
            ? AwsCallParser.Parse(scope, action, parameters, result)
            : AwsActionParser.Parse(scope, action, parameters, result);

    private static void CheckParameters(OperationScope scope, ImmutableArray<ParameterModel> parameters)
    {
        // The values of a parameter group have no parameter of the method.
        foreach (var parameter in parameters.Where(p => !IsMapped(p.Source) || Symbol(scope, p) is null))
        {
            scope.Diagnostics.Add(
                BackendRules.LostParameter, Place(scope, parameter), parameter.Name, "only single values and the body can be mapped. Remove the parameter.");
        }
    }

    private static bool IsMapped(ParameterSource source) => source is ParameterSource.Path or ParameterSource.Query or ParameterSource.Header
        or ParameterSource.Body or ParameterSource.RawBody or ParameterSource.Context or ParameterSource.StageVariable or ParameterSource.Authorizer;

    /// <summary>Returns the location of the method's parameter with that C# name.</summary>
    public static Location? Place(OperationScope scope, ParameterModel parameter) => Symbol(scope, parameter)?.SourceLocation() ?? scope.MethodPlace;

    public static IParameterSymbol? Symbol(OperationScope scope, ParameterModel parameter) =>
        scope.Method.Parameters.FirstOrDefault(p => p.Name == parameter.Name);
}
