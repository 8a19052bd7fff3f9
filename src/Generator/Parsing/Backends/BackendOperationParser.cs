using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Authorizers;
using Sluice.Generator.Parsing.AwsServices;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>From an interface's method to an operation that API Gateway answers without a function.</summary>
internal static class BackendOperationParser
{
    /// <summary>True for the methods that this parser takes.</summary>
    public static bool Handles(IMethodSymbol method) =>
        method.ContainingType.TypeKind == TypeKind.Interface
        && (method.Attribute(WellKnown.Mock) is not null || AwsActionParser.Find(method) is not null || method.ContainingType.Attribute(WellKnown.HttpBackend) is not null);

    public static DeclaredOperation? Parse(OperationScope scope)
    {
        var method = scope.Method;
        if (method.IsGenericMethod || method.ContainingType.IsGenericType || method.IsStatic)
        {
            scope.Diagnostics.Add(BackendRules.InvalidForward, scope.MethodPlace, method.Name, "nobody calls it, so it can be neither generic nor static.");
            return null;
        }

        if (!HandlerRules.HasOneHttpAttribute(scope)
            || RouteParser.Parse(scope.Attribute.Argument<string>(0), scope.RoutePlace, scope.Diagnostics) is not { } route)
        {
            return null;
        }

        var (parameters, _) = ParameterListParser.Parse(scope, route);
        var (result, shape) = ResultParser.Parse(scope);
        var id = OperationIds.Parse(scope);
        CheckParameters(scope, parameters);
        if (scope.Diagnostics.HasErrors || result is null)
        {
            return null;
        }

        IntegrationModel? integration = method.Attribute(WellKnown.Mock) is { } mock
            ? MockParser.Parse(scope, mock)
            : AwsActionParser.Find(method) is { } action ? AwsActionParser.Parse(scope, action, parameters, result)
            : HttpIntegrationParser.Parse(scope, route, parameters, result);
        if (integration is MockIntegrationModel { Body.Length: > 0 } && method.Attribute(WellKnown.Returns) is null)
        {
            result = result with { Status = 200 };
        }

        return integration is null || scope.Diagnostics.HasErrors ? null : new()
        {
            OperationId = id,
            HttpMethod = scope.Verb.Method,
            Route = route,
            OwnerName = method.ContainingType.FullName(),
            Handler = new() { TypeName = method.ContainingType.FullName(), MethodName = method.Name, Shape = shape },
            Parameters = parameters.ToEquatableArray(),
            Result = result,
            Types = scope.Types.NamedTypes.ToEquatableArray(),
            Collections = scope.Types.Collections.ToEquatableArray(),
            Integration = integration,
            RequestTemplate = TemplateFileParser.Parse(scope, WellKnown.RequestTemplate),
            ResponseTemplate = TemplateFileParser.Parse(scope, WellKnown.ResponseTemplate),
            Security = SecurityParser.Parse(method),
            OwnCors = CorsParser.ParseOwn(method, scope.Diagnostics, scope.Cancellation),
            MethodSettings = StageParser.ParseMethod(method, scope.Verb.Method, scope.Diagnostics, scope.Cancellation),
            Summary = scope.Doc.Summary,
            Remarks = scope.Doc.Remarks,
            Obsolete = method.Attribute("System.ObsoleteAttribute") is { } obsolete ? obsolete.Argument<string>(0) ?? "" : null,
        };
    }

    private static void CheckParameters(OperationScope scope, ImmutableArray<ParameterModel> parameters)
    {
        // Values of groups stand for no parameter of the method.
        foreach (var parameter in parameters.Where(p => !IsMapped(p.Source) || Symbol(scope, p) is null))
        {
            scope.Diagnostics.Add(
                BackendRules.LostParameter, Place(scope, parameter), parameter.Name, "only single values and the body can be mapped. Remove the parameter.");
        }
    }

    private static bool IsMapped(ParameterSource source) => source is ParameterSource.Path or ParameterSource.Query or ParameterSource.Header
        or ParameterSource.Body or ParameterSource.RawBody or ParameterSource.Context or ParameterSource.StageVariable or ParameterSource.Authorizer;

    /// <summary>Where the parameter of that C# name stands.</summary>
    public static Location? Place(OperationScope scope, ParameterModel parameter) => Symbol(scope, parameter)?.SourceLocation() ?? scope.MethodPlace;

    public static IParameterSymbol? Symbol(OperationScope scope, ParameterModel parameter) => scope.Method.Parameters.FirstOrDefault(p => p.Name == parameter.Name);
}
