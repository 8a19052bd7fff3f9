using Microsoft.CodeAnalysis;
using Sluice.Generator.Analyzers.Upstream;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Authorizers;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>From a method with an HTTP attribute to the model of its operation.</summary>
internal static class OperationParser
{
    public static ParsedOperation? Parse(Declaration declaration, HttpVerb verb, CancellationToken cancellation)
    {
        if (declaration.Symbol is not IMethodSymbol method || method.ContainingType is not { } owner)
        {
            return null;
        }

        var scope = new OperationScope(method, declaration.Attribute, verb, declaration.Compilation, cancellation);
        if (scope.IsUpstream && method.Attribute(UpstreamNames.LambdaFunction) is null)
        {
            scope.Diagnostics.Add(NotServedAnalyzer.Rule, scope.Attribute.Place(cancellation), method.Name, "[RestApi] counts beside [LambdaFunction] only. Add that.");
            scope.Diagnostics.Fail();
            return Parsed(scope, null);
        }

        DocParameterRules.Check(scope);
        var model = BackendOperationParser.Handles(method) ? BackendOperationParser.Parse(scope) : ParseModel(scope, owner);
        return Parsed(scope, model);
    }

    private static ParsedOperation Parsed(OperationScope scope, OperationModel? model) => new(
        scope.Diagnostics.HasErrors ? null : model,
        scope.RoutePlace,
        scope.Attribute.NamedArgument<string>("OperationId") is null ? scope.MethodPlace : scope.Attribute.NamedPlace("OperationId", scope.Cancellation),
        scope.MethodPlace,
        scope.Diagnostics.ToEquatableArray())
    {
        RequestTemplatePlace = scope.Method.Attribute(WellKnown.RequestTemplate)?.ArgumentPlace(0, scope.Cancellation),
        ResponseTemplatePlace = scope.Method.Attribute(WellKnown.ResponseTemplate)?.ArgumentPlace(0, scope.Cancellation),
        SecurityPlace = SecurityParser.Place(scope.Method, scope.Cancellation),
        ScopesPlace = SecurityParser.ScopesPlace(scope.Method, scope.Cancellation),
        CorsPlace = CorsParser.Place(scope.Method, scope.Cancellation),
    };

    private static OperationModel? ParseModel(OperationScope scope, INamedTypeSymbol owner)
    {
        if (!HandlerRules.Check(scope, owner))
        {
            return null;
        }

        var route = RouteParser.Parse(scope.Route, scope.RoutePlace, scope.Diagnostics);
        if (route is null)
        {
            return null;
        }

        var (parameters, arguments) = ParameterListParser.Parse(scope, route);
        var (result, shape) = ResultParser.Parse(scope);
        var throws = ThrowsParser.Parse(scope);
        var operationId = OperationIds.Parse(scope);
        var isAsync = AsyncRules.Check(scope, result, throws);
        TemplateFileParser.Check(scope, integration: null);
        ServiceRules.Check(scope, owner, parameters);
        if (scope.Diagnostics.HasErrors || result is null)
        {
            return null;
        }

        return new()
        {
            OperationId = operationId,
            HttpMethod = scope.Verb.Method,
            Route = route,
            FunctionId = scope.IsUpstream ? UpstreamIds.Function(scope.Method) : owner.FullName(),
            IsUpstream = scope.IsUpstream,
            Handler = new()
            {
                TypeName = owner.FullName(),
                MethodName = scope.Method.Name,
                IsStatic = scope.Method.IsStatic,
                Shape = shape,
                Arguments = arguments.ToEquatableArray(),
                Services = HandlerConstructor.Services(owner, scope.Assembly).ToEquatableArray(),
                Disposal = HandlerConstructor.Disposal(owner),
            },
            Parameters = parameters.ToEquatableArray(),
            Result = isAsync ? result with { Status = 202 } : result,
            Throws = throws.ToEquatableArray(),
            Types = scope.Types.NamedTypes.ToEquatableArray(),
            Collections = scope.Types.Collections.ToEquatableArray(),
            IsAsync = isAsync,
            RequestTemplate = TemplateFileParser.Parse(scope, WellKnown.RequestTemplate),
            Security = SecurityParser.Parse(scope.Method),
            Cors = CorsParser.ParseOwn(scope.Method, scope.Diagnostics, scope.Cancellation),
            MethodSettings = StageParser.ParseMethod(scope.Method, scope.Verb.Method, scope.Diagnostics, scope.Cancellation),
            Summary = scope.Doc.Summary,
            Remarks = scope.Doc.Remarks,
            Obsolete = scope.Method.Attribute("System.ObsoleteAttribute") is { } obsolete ? obsolete.Argument<string>(0) ?? "" : null,
        };
    }
}
