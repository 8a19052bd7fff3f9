using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.AwsServices;

/// <summary>Parses <c>[AwsCall]</c> into a call whose request the user's own template makes.</summary>
internal static class AwsCallParser
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public static AwsCallModel? Parse(OperationScope scope, AttributeData attribute, ImmutableArray<ParameterModel> parameters, ResultModel result)
    {
        var (service, action) = (attribute.Argument<string>(0) ?? "", attribute.Argument<string>(1));
        var path = attribute.NamedArgument<string>("Path");
        var method = (attribute.NamedArgument("Method", "POST") ?? "").ToUpperInvariant();
        var statements = StatementParser.Parse(scope.Method, scope.Diagnostics, scope.Cancellation);
        if ((NameProblem(service, action, path, method) ?? Problem(scope, method, result, statements.Count)) is { } problem)
        {
            scope.Diagnostics.Add(BackendRules.InvalidAction, attribute.Place(scope.Cancellation), scope.Method.Name, problem);
            return null;
        }

        var mappings = new HttpMappings(scope, StageVariableText.Fill(path ?? "", "")!, isProxy: false, hasBody: true) { IsTemplated = true };
        mappings.Add(parameters);
        mappings.AddConstants();
        mappings.CheckVariables(attribute.NamedPlace("Path", scope.Cancellation));
        return new()
        {
            Service = service,
            Target = path is null ? "action/" + action : "path/" + path,
            Method = method,
            Statements = statements,
            Parameters = mappings.Parameters.ToEquatableArray(),
            Statuses = BackendStatuses.Parse(scope, result, isProxy: false),
            Headers = BackendStatuses.ParseHeaders(scope, isProxy: false),
        };
    }

    private static string? NameProblem(string service, string? action, string? path, string method) =>
        service.Length == 0 || !service.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
            ? $"'{service}' is not the name of a service. Write it as API Gateway does, such as dynamodb, or subdomain.service."
        : (action is null) == (path is null) ? "it needs either an action or a Path. Give it one of the two."
        : action is not null && !IsAction(action) ? $"'{action}' is not the name of an action. Write it as the service's API reference does."
        : path is not null && (path.Length == 0 || path[0] == '/' || path.IndexOfAny(['?', '#', ' ', '"', '\\']) >= 0
            || StageVariableText.Fill(path, "") is not { } plain || ForwardPath.Variables(plain) is null)
            ? $"'{path}' is not the path of a request. Write it without a leading '/', with {{name}} for a path parameter."
        : Array.IndexOf(Methods, method) < 0 ? $"'{method}' is not an HTTP method. Use one of {string.Join(", ", Methods)}."
        : null;

    private static string? Problem(OperationScope scope, string method, ResultModel result, int statements) =>
        scope.Method.Attribute(WellKnown.RequestTemplate) is null && method is not ("GET" or "HEAD" or "DELETE" or "OPTIONS")
            ? "nothing makes the request. Give it a [RequestTemplate]."
        : result.Type is not null && scope.Method.Attribute(WellKnown.ResponseTemplate) is null
            ? "the service's own response would reach the client. Return nothing, or write a [ResponseTemplate]."
        : statements == 0 ? "the role of the stack may not call the service. Say what it may do with [Allow(\"ARN\", \"service:Action\")]."
        : null;

    // An action may have constant values, such as Publish&Version=2010-03-31.
    private static bool IsAction(string text) =>
        text.Length > 0 && text.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '&' or '=' or '-' or '_' or '.');
}
