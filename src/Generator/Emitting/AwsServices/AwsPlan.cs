using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>Makes the plan of an integration that calls a service of AWS under the API's role.</summary>
internal static class AwsPlan
{
    /// <param name="operation">The operation.</param>
    /// <param name="aws">The action.</param>
    /// <param name="common">The headers that every response has.</param>
    /// <param name="resource">The name or ARN of the resource that the role's policy allows.</param>
    public static IntegrationPlan Of(ApiOperation operation, AwsIntegrationModel aws, ResponseHeaders common, string resource)
    {
        var plan = new IntegrationPlan
        {
            Type = "aws",
            Uri = AwsResource.Uri(aws),
            Method = aws.Action switch { AwsAction.S3GetObject => "GET", AwsAction.S3PutObject => "PUT", AwsAction.S3DeleteObject => "DELETE", _ => "POST" },
            Timeout = operation.IntegrationTimeout,
            Statements = [new(AwsResource.Arn(aws, resource), new[] { AwsResource.Permission(aws.Action) }.ToEquatableArray())],
            Parameters = Parameters(aws),
            RequestMediaTypes = RequestBody.JsonTypes(operation),
            RequestTemplate = operation.RequestTemplate?.Text ?? Request(operation, aws),
            LongestList = HasLoops(operation, aws) ? ItemTemplate.MaxElements : null,
        };
        var check = operation.RequestTemplate is null && aws.Kind == AwsActionKind.Message ? MessageTemplate.Check(operation) : "";
        var outcomes = AwsResponses.Of(operation, aws, CorsTemplate.Emit(operation.Cors) + ManyKeys.ResponseStart(check));
        return plan.With([.. outcomes.Select(outcome => outcome with { Template = ManyKeys.ResponseEnd(check, outcome.Template) })], operation.Result, common);
    }

    // A mapping template that the user wrote may write lists in another way.
    private static bool HasLoops(OperationModel operation, AwsIntegrationModel aws) => aws.Action switch
    {
        AwsAction.DynamoDbPutItem or AwsAction.DynamoDbUpdateItem => operation.RequestTemplate is null,
        _ => aws.Kind == AwsActionKind.Items && operation.ResponseTemplate is null,
    };

    private static string? Request(OperationModel operation, AwsIntegrationModel aws) => aws.Kind switch
    {
        AwsActionKind.Items => ItemTemplate.Request(operation, aws),

        // A raw body is passed on unchanged.
        AwsActionKind.Object => aws.Action == AwsAction.S3PutObject && operation.Parameters.Items.Any(p => p.Source == ParameterSource.Body)
            ? BodyTemplate.SetOrText + BodyTemplate.Value : null,
        _ => MessageTemplate.Emit(operation, aws),
    };

    private static IReadOnlyList<ParameterMapping> Parameters(AwsIntegrationModel aws) => aws.Action switch
    {
        AwsAction.SqsSendMessage or AwsAction.SnsPublish => [new("integration.request.header.Content-Type", "'application/x-www-form-urlencoded'")],
        AwsAction.EventBridgePutEvents =>
        [
            new("integration.request.header.Content-Type", "'application/x-amz-json-1.1'"),
            new("integration.request.header.X-Amz-Target", "'AWSEvents.PutEvents'"),
        ],
        _ => RequestMappings.Of(aws.Parameters.Items),
    };
}
