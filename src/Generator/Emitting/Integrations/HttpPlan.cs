using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>
/// Makes the plan of a call of an HTTP endpoint. Parameter mappings of API Gateway pass the parameters, and a template makes the body.
/// </summary>
internal static class HttpPlan
{
    public static IntegrationPlan Of(ApiOperation operation, HttpIntegrationModel http, ResponseHeaders common)
    {
        var plan = new IntegrationPlan
        {
            Type = http.IsProxy ? "http_proxy" : "http",
            Uri = http.Uri,
            Method = http.Method,
            Parameters = RequestMappings.Of(http.Parameters.Items),
            RequestTemplate = http.IsProxy ? null : operation.RequestTemplate?.Text ?? Request(operation, http),
            VpcLink = http.VpcLink,
            Timeout = http.Timeout,
        };
        return http.IsProxy
            ? plan with { Documented = [BackendOutcomes.OfProxy(operation.Result)] }
            : plan.With([.. Outcomes(operation, http, CorsTemplate.Emit(operation.Cors))], operation.Result, common);
    }

    private static string? Request(OperationModel operation, HttpIntegrationModel http) =>
        http.BodyMembers.Count > 0 ? RequestTemplate.Object(operation, http.BodyMembers)
        : operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.RawBody) ? null
        : operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.Body) ? BodyTemplate.SetOrText + BodyTemplate.Value

        // A body that the operation does not declare does not reach the endpoint. Requests with these methods have no body.
        : http.Method is "GET" or "HEAD" or "DELETE" or "OPTIONS" or "ANY" ? null
        : "{}";

    private static IEnumerable<BackendOutcome> Outcomes(OperationModel operation, HttpIntegrationModel http, string origin)
    {
        yield return new()
        {
            Pattern = StatusPatterns.Success,
            Status = operation.Result.Status,
            Description = operation.Result.Description ?? "The backend's answer",
            Headers = [.. http.Headers.Items.Select(header => new ParameterMapping(header.Name, "integration.response.header." + header.Backend))],
            Template = operation.ResponseTemplate is { } own ? origin + own.Text : Body(origin, operation.Result.Type is not null),
            IsResult = true,
        };
        foreach (var group in http.Statuses.Items.GroupBy(status => status.Status).OrderBy(group => group.Key))
        {
            var passesBody = group.First().PassesBody;
            yield return new()
            {
                Pattern = StatusPatterns.Of(group, http.Statuses.Items),
                Status = group.Key,
                Description = "The backend's " + string.Join(", ", group.Select(status => status.Backend)),
                Template = passesBody ? Body(origin, hasValue: true) : origin + ProblemTemplate.Of(group.Key),
                IsProblem = !passesBody,
            };
        }

        yield return new()
        {
            Pattern = "default",
            Status = 502,
            Description = "The backend failed",
            Template = origin + ProblemTemplate.Of(502),
            IsProblem = true,
        };
    }

    // Without a template, API Gateway passes the body on byte for byte.
    private static string? Body(string origin, bool hasValue) =>
        hasValue ? origin.Length == 0 ? null : origin + "$input.body" : origin + "#set($none = '')";
}
