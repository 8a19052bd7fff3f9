using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Authorizers;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Parsing.Upstream;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a method with an HTTP attribute into the model of its operation.</summary>
internal static class OperationParser
{
    public static ParsedOperation? Parse(Declaration declaration, HttpVerb verb, CancellationToken cancellation)
    {
        if (declaration.Symbol is not IMethodSymbol method || method.ContainingType is not { } owner)
        {
            return null;
        }

        var scope = new OperationScope(method, owner, declaration.Attribute, verb, declaration.Compilation, cancellation);
        if (scope.IsUpstream && method.Attribute(UpstreamNames.LambdaFunction) is null)
        {
            scope.Diagnostics.Add(
                UpstreamRules.NotServed, scope.Attribute.Place(cancellation), method.Name, "[RestApi] needs [LambdaFunction] on the same method. Add it.");
            scope.Diagnostics.Fail();
            return Parsed(scope, null);
        }

        if (!scope.IsUpstream && owner.TypeKind != TypeKind.Interface && owner.Attribute(WellKnown.LambdaFunction) is null)
        {
            // Functions that derive from the class parse the operation, because only they know its type arguments and their own attributes.
            HandlerRules.CheckMethod(scope);
            return Parsed(scope, null) with { Base = new(owner.OriginalDefinition.FullName(), owner.Name, method.Name, owner.IsAbstract) };
        }

        DocParameterRules.Check(scope);
        return Parsed(scope, ParseModel(scope));
    }

    /// <summary>Parses an operation for a function that inherits it.</summary>
    /// <param name="scope">The scope, whose owner is the class of the function.</param>
    /// <param name="ids">The ids of the function's other operations, to which the parser adds that of this one.</param>
    public static ParsedOperation ParseInherited(OperationScope scope, HashSet<string> ids)
    {
        DocParameterRules.Check(scope);
        var model = ParseModel(scope);
        if (model is not null && !ids.Add(model.OperationId))
        {
            scope.Diagnostics.Add(OperationIds.Duplicate(scope.Owner.SourceLocation(), model.OperationId, isUpstream: false));
        }

        // The function is the place of what another function or operation conflicts with, because the class that it derives from has no mistake.
        var (parsed, place) = (Parsed(scope, model), scope.Owner.SourceLocation());
        return parsed with
        {
            RoutePlace = place,
            IdPlace = place,
            MethodPlace = place,
            Diagnostics = parsed.Diagnostics.Items.Select(d => d with { Location = scope.InCompilation(d.Location) }).ToEquatableArray(),
            RequestTemplatePlace = Moved(parsed.RequestTemplatePlace),
            ResponseTemplatePlace = Moved(parsed.ResponseTemplatePlace),
            SecurityPlace = scope.InCompilation(parsed.SecurityPlace),
            ScopesPlace = Moved(parsed.ScopesPlace),
            KeyPlace = Moved(parsed.KeyPlace),
            NeededValues = parsed.NeededValues.Items.Select(v => v with { Place = scope.InCompilation(v.Place) }).ToEquatableArray(),
            CorsPlace = Moved(parsed.CorsPlace),
            TimeoutPlace = Moved(parsed.TimeoutPlace),
        };

        // Nothing is checked where there is no attribute.
        Location? Moved(Location? of) => of is null ? null : scope.InCompilation(of);
    }

    private static ParsedOperation Parsed(OperationScope scope, DeclaredOperation? model) => new(
        scope.Diagnostics.HasErrors ? null : model,
        scope.RoutePlace,
        scope.Attribute.NamedArgument<string>("OperationId") is null ? scope.MethodPlace : scope.Attribute.NamedPlace("OperationId", scope.Cancellation),
        scope.MethodPlace,
        scope.Diagnostics.ToEquatableArray())
    {
        RequestTemplatePlace = scope.Method.Attribute(WellKnown.RequestTemplate)?.ArgumentPlace(0, scope.Cancellation),
        ResponseTemplatePlace = scope.Method.Attribute(WellKnown.ResponseTemplate)?.ArgumentPlace(0, scope.Cancellation),
        SecurityPlace = SecurityParser.Place(scope.Method, scope.Owner, scope.Cancellation),
        ScopesPlace = SecurityParser.ScopesPlace(scope.Method, scope.Owner, scope.Cancellation),
        KeyPlace = SecurityParser.KeyPlace(scope.Method, scope.Owner, scope.Cancellation),
        NeededValues = TakesGeneratedPayload(scope.Method) ? scope.NeededValues.ToEquatableArray() : EquatableArray<NeededValue>.Empty,
        CorsPlace = CorsParser.Place(scope.Method, scope.Owner, scope.Cancellation),
        TimeoutPlace = IntegrationTimeoutParser.Place(scope.Method, scope.Owner, scope.Cancellation),
        References = TextReferences.Operation(scope.Method, scope.Owner, scope.Cancellation),
    };

    // A backend takes a request without the value, and a template of the user can set it.
    private static bool TakesGeneratedPayload(IMethodSymbol method) =>
        !BackendOperationParser.Handles(method) && method.Attribute(WellKnown.RequestTemplate) is null;

    private static DeclaredOperation? ParseModel(OperationScope scope)
    {
        var isBackend = BackendOperationParser.Handles(scope.Method);
        if (!(isBackend ? BackendOperationParser.Check(scope) : HandlerRules.Check(scope))
            || RouteParser.Parse(scope.Route, scope.RoutePlace, scope.Diagnostics) is not { } route)
        {
            return null;
        }

        var (parameters, arguments) = ParameterListParser.Parse(scope, route);
        var (result, shape) = ResultParser.Parse(scope);
        var operationId = OperationIds.Parse(scope);
        var (filters, all) = isBackend ? ([], parameters) : FilterListParser.Parse(scope, route, parameters);
        var parts = isBackend
            ? BackendOperationParser.Parse(scope, route, parameters, result, shape)
            : HandlerParser.Parse(scope, parameters, arguments, result, shape, filters);
        if (scope.Diagnostics.HasErrors || parts is null)
        {
            return null;
        }

        return new()
        {
            OperationId = operationId,
            HttpMethod = scope.Verb.Method,
            Route = route,
            OwnerName = scope.IsUpstream ? UpstreamIds.Function(scope.Method) : scope.Owner.FullName(),
            IsUpstream = scope.IsUpstream,
            Integration = parts.Integration,
            Handler = parts.Handler,
            Parameters = all.ToEquatableArray(),
            Filters = filters.ToEquatableArray(),
            Result = parts.Result,
            Throws = parts.Throws,
            Types = scope.Types.NamedTypes.ToEquatableArray(),
            Collections = scope.Types.Collections.ToEquatableArray(),
            IsAsync = parts.IsAsync,
            RequestTemplate = TemplateFileParser.Parse(scope, WellKnown.RequestTemplate),
            ResponseTemplate = TemplateFileParser.Parse(scope, WellKnown.ResponseTemplate),
            Security = SecurityParser.Parse(scope.Method, scope.Owner),
            OwnCors = CorsParser.ParseOwn(scope.Method, scope.Owner, scope.Diagnostics, scope.Cancellation),
            IntegrationTimeout = IntegrationTimeoutParser.ParseOwn(scope.Method, scope.Owner, scope.Diagnostics, scope.Cancellation),
            MethodSettings = StageParser.ParseMethod(scope.Method, scope.Verb.Method, scope.Diagnostics, scope.Cancellation),
            Summary = scope.Doc.Summary,
            Remarks = scope.Doc.Remarks,
            Obsolete = scope.Method.Attribute(WellKnown.Obsolete) is { } obsolete ? obsolete.Argument<string>(0) ?? "" : null,
        };
    }
}
