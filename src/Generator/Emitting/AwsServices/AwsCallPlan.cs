using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>Makes the plan of a call of an AWS service whose request the user's own template makes.</summary>
internal static class AwsCallPlan
{
    public static IntegrationPlan Of(ApiOperation operation, AwsCallModel call, ResponseHeaders common)
    {
        var plan = new IntegrationPlan
        {
            Type = "aws",
            Uri = AwsResource.Prefix + call.Service + ":" + call.Target,
            Method = call.Method,
            Timeout = operation.IntegrationTimeout,
            Statements = call.Statements.Items,
            Parameters = RequestMappings.Of(call.Parameters.Items),
            RequestMediaTypes = RequestBody.JsonTypes(operation),
            RequestTemplate = operation.RequestTemplate?.Text,
        };
        return plan.With([.. StatusOutcomes.Of(operation, call.Headers, call.Statuses, CorsTemplate.Emit(operation.Cors), "")], operation.Result, common);
    }
}
