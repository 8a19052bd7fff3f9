using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Parses an operation of an HTTP backend into the request that API Gateway sends.</summary>
internal static class HttpIntegrationParser
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "ANY"];

    /// <summary>Returns the integration, or null if a finding was added, or if the interface has one.</summary>
    public static HttpIntegrationModel? Parse(OperationScope scope, RouteModel route, ImmutableArray<ParameterModel> parameters, ResultModel result)
    {
        var backend = scope.Method.ContainingType.Attribute(WellKnown.HttpBackend)!;
        var forward = scope.Method.Attribute(WellKnown.Forward);
        var method = (forward?.Argument<string>(0) ?? scope.Verb.Method).ToUpperInvariant();
        var path = forward?.Argument<string>(1) ?? route.Template.Replace("+}", "}");
        if (Array.IndexOf(Methods, method) < 0)
        {
            scope.Diagnostics.Add(
                BackendRules.InvalidForward, forward!.ArgumentPlace(0, scope.Cancellation), scope.Method.Name,
                $"'{method}' is not an HTTP method. Use one of {string.Join(", ", Methods)}.");
        }
        else if (method == "ANY" && scope.Verb.Method != "ANY")
        {
            scope.Diagnostics.Add(
                BackendRules.InvalidForward, forward!.ArgumentPlace(0, scope.Cancellation), scope.Method.Name,
                "ANY is the client's own method. Use [HttpAny], or name the backend's method.");
        }

        if (ForwardPath.Problem(path) is { } problem)
        {
            scope.Diagnostics.Add(BackendRules.InvalidForward, forward?.ArgumentPlace(1, scope.Cancellation) ?? scope.RoutePlace, scope.Method.Name, problem);
            return null;
        }

        var isProxy = forward?.NamedArgument("Proxy", false) ?? false;
        var mappings = new HttpMappings(scope, path, isProxy, hasBody: method is not ("GET" or "HEAD"));
        mappings.Add(parameters);
        mappings.AddConstants();
        mappings.CheckVariables(forward?.ArgumentPlace(1, scope.Cancellation) ?? scope.RoutePlace);
        var baseUri = backend.Argument<string>(0) ?? "";
        var model = new HttpIntegrationModel
        {
            Uri = baseUri.TrimEnd('/') + path,
            Method = method,
            IsProxy = isProxy,
            Parameters = mappings.Parameters.ToEquatableArray(),
            BodyMembers = mappings.BodyMembers.ToEquatableArray(),
            Statuses = BackendStatuses.Parse(scope, result, isProxy),
            Headers = BackendStatuses.ParseHeaders(scope, isProxy),
            VpcLink = backend.NamedArgument<string>("VpcLink"),
        };
        TemplateFileParser.Check(scope, model);
        return BackendUri.Problem(baseUri) is null ? model : null;
    }
}
