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
        var outcomes = StatusOutcomes.Of(operation, http.Headers, http.Statuses, CorsTemplate.Emit(operation.Cors), ManyKeys.ResponseStart(check));
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
}
