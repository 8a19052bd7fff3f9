using System.Collections.Immutable;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>A request to a service of AWS, in the name of the API's role.</summary>
internal static class AwsPlan
{
    public static IntegrationPlan Of(OperationModel operation, AwsIntegrationModel aws, CorsModel? cors) => new()
    {
        Type = "aws",
        Uri = AwsResource.Uri(aws),
        Method = aws.Action switch { AwsAction.S3GetObject => "GET", AwsAction.S3PutObject => "PUT", AwsAction.S3DeleteObject => "DELETE", _ => "POST" },
        NeedsRole = true,
        Parameters = Parameters(aws),
        RequestTemplate = operation.RequestTemplate?.Text ?? Request(operation, aws),
        Responses = [.. AwsResponses.Of(operation, aws, CorsTemplate.Emit(cors))],
    };

    private static string? Request(OperationModel operation, AwsIntegrationModel aws) => aws.Action switch
    {
        AwsAction.DynamoDbGetItem or AwsAction.DynamoDbPutItem or AwsAction.DynamoDbQuery => ItemTemplate.Request(operation, aws),

        // A raw body passes as it is.
        AwsAction.S3PutObject when operation.Parameters.Items.Any(p => p.Source == ParameterSource.Body) => BodyTemplate.SetOrText + BodyTemplate.Value,
        AwsAction.S3GetObject or AwsAction.S3PutObject or AwsAction.S3DeleteObject => null,
        _ => MessageTemplate.Emit(operation, aws),
    };

    private static ImmutableArray<MappingModel> Parameters(AwsIntegrationModel aws) => aws.Action switch
    {
        AwsAction.SqsSendMessage or AwsAction.SnsPublish => [new("integration.request.header.Content-Type", "'application/x-www-form-urlencoded'")],
        AwsAction.EventBridgePutEvents =>
        [
            new("integration.request.header.Content-Type", "'application/x-amz-json-1.1'"),
            new("integration.request.header.X-Amz-Target", "'AWSEvents.PutEvents'"),
        ],
        _ => aws.Parameters.Items,
    };
}
