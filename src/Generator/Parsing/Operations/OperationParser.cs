using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>From a method with an HTTP attribute to the model of its operation.</summary>
internal static class OperationParser
{
    public static ParsedOperation? Parse(GeneratorAttributeSyntaxContext context, HttpVerb verb, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol method || method.ContainingType is not { } owner || owner.Attribute(WellKnown.HttpBackend) is not null)
        {
            return null;
        }

        var scope = new OperationScope(method, context.Attributes[0], verb, context.SemanticModel.Compilation.Assembly, cancellation);
        var model = ParseModel(scope, owner);
        return new(
            scope.Diagnostics.HasErrors ? null : model,
            scope.RoutePlace,
            scope.Attribute.NamedArgument<string>("OperationId") is null ? scope.MethodPlace : scope.Attribute.NamedPlace("OperationId", cancellation),
            scope.Diagnostics.ToEquatableArray());
    }

    private static OperationModel? ParseModel(OperationScope scope, INamedTypeSymbol owner)
    {
        if (!HandlerRules.Check(scope, owner))
        {
            return null;
        }

        var route = RouteParser.Parse(scope.Attribute.Argument<string>(0), scope.RoutePlace, scope.Diagnostics);
        if (route is null)
        {
            return null;
        }

        var parameters = ParameterListParser.Parse(scope, route);
        var (result, shape) = ResultParser.Parse(scope);
        var throws = ThrowsParser.Parse(scope);
        var operationId = OperationIds.Parse(scope);
        if (scope.Diagnostics.HasErrors || result is null)
        {
            return null;
        }

        return new()
        {
            OperationId = operationId,
            HttpMethod = scope.Verb.Method,
            Route = route,
            FunctionId = owner.FullName(),
            Handler = new() { TypeName = owner.FullName(), MethodName = scope.Method.Name, IsStatic = scope.Method.IsStatic, Shape = shape },
            Parameters = parameters.ToEquatableArray(),
            Result = result,
            Throws = throws.ToEquatableArray(),
            Types = scope.Types.NamedTypes.ToEquatableArray(),
            Collections = scope.Types.Collections.ToEquatableArray(),
            Summary = scope.Doc.Summary,
            Remarks = scope.Doc.Remarks,
            Obsolete = scope.Method.Attribute("System.ObsoleteAttribute") is { } obsolete ? obsolete.Argument<string>(0) ?? "" : null,
        };
    }
}
