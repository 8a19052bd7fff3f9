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
            RequestMediaTypes = RequestBody.JsonTypes(operation),
            RequestTemplate = http.IsProxy ? null : operation.RequestTemplate?.Text ?? Request(operation, http),
            VpcLink = http.VpcLink,
            Timeout = operation.IntegrationTimeout,
        };
        if (http.IsProxy)
        {
            return plan with { Documented = [BackendOutcomes.OfProxy(operation.Result)] };
        }

        // The endpoint is called all the same, but it gets a text that is no JSON. Each response that has a template is then the problem.
        var check = Check(operation, http);
        var outcomes = Outcomes(operation, http, CorsTemplate.Emit(operation.Cors), ManyKeys.ResponseStart(check));
        return plan.With([.. outcomes.Select(outcome => outcome with { Template = ManyKeys.ResponseEnd(check, outcome.Template) })], operation.Result, common);
    }

    private static string Check(ApiOperation operation, HttpIntegrationModel http) =>
        http.BodyMembers.Count == 0 || operation.RequestTemplate is not null ? "" : RequestTemplate.Parts(operation, http.BodyMembers).Check;

    private static string? Request(OperationModel operation, HttpIntegrationModel http) =>
        http.BodyMembers.Count > 0 ? RequestTemplate.Object(operation, http.BodyMembers)
        : operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.RawBody) ? null
        : operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.Body) ? BodyTemplate.SetOrText + BodyTemplate.Value

        // A body that the operation does not declare does not reach the endpoint. Requests with these methods have no body.
        : http.Method is "GET" or "HEAD" or "DELETE" or "OPTIONS" or "ANY" ? null
        : "{}";

    private static IEnumerable<BackendOutcome> Outcomes(OperationModel operation, HttpIntegrationModel http, string cors, string check)
    {
        var origin = cors + check;
        yield return new()
        {
            Pattern = StatusPatterns.Success,
            Status = operation.Result.Status,
            Description = operation.Result.Description ?? "The backend's answer",
            Headers = [.. http.Headers.Items.Select(header => new ParameterMapping(header.Name, "integration.response.header." + header.Backend))],
            Template = operation.ResponseTemplate is { } own ? origin + own.Text : Body(operation.Result.Type is not null),
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
                Template = passesBody ? Body(hasValue: true) : origin + ProblemTemplate.Of(group.Key),
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

        // Without a template, API Gateway passes the body on byte for byte, an empty one too.
        string? Body(bool hasValue) => hasValue && cors.Length == 0 ? null : origin + (hasValue ? "$input.body" : "#set($none = '')");
    }
}
