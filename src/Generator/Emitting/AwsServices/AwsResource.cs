using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>Makes the names by which URIs, templates and policies refer to the resource of an AWS action.</summary>
internal static class AwsResource
{
    public const string Prefix = "arn:${AWS::Partition}:apigateway:${AWS::Region}:";

    public static string Uri(AwsIntegrationModel aws)
    {
        var name = aws.StageVariable is null ? aws.Resource : "${stageVariables." + aws.StageVariable + "}";
        return Prefix + aws.Action switch
        {
            AwsAction.SqsSendMessage => "sqs:path/${AWS::AccountId}/" + name,
            AwsAction.SnsPublish => "sns:action/Publish",
            AwsAction.EventBridgePutEvents => "events:action/PutEvents",
            AwsAction.KinesisPutRecord => "kinesis:action/PutRecord",
            AwsAction.StepFunctionsStartExecution => "states:action/StartExecution",
            AwsAction.StepFunctionsStartSyncExecution => "states:action/StartSyncExecution",
            AwsAction.DynamoDbGetItem => "dynamodb:action/GetItem",
            AwsAction.DynamoDbPutItem => "dynamodb:action/PutItem",
            AwsAction.DynamoDbUpdateItem => "dynamodb:action/UpdateItem",
            AwsAction.DynamoDbDeleteItem => "dynamodb:action/DeleteItem",
            AwsAction.DynamoDbQuery => "dynamodb:action/Query",
            AwsAction.DynamoDbScan => "dynamodb:action/Scan",
            _ => "s3:path/" + name + "/" + aws.ObjectKey,
        };
    }

    /// <summary>Returns the resource's name as JSON text inside a mapping template.</summary>
    public static string Json(AwsIntegrationModel aws) =>
        aws.StageVariable is null ? Vtl.JsonText(aws.Resource) : Vtl.Quoted("$stageVariables" + Vtl.Member(aws.StageVariable));

    /// <summary>Returns the resource's name as a value of a URL-encoded form inside a mapping template.</summary>
    public static string Form(AwsIntegrationModel aws) =>
        "$util.urlEncode(" + (aws.StageVariable is null ? Vtl.Literal(aws.Resource) : "$stageVariables" + Vtl.Member(aws.StageVariable)) + ")";

    /// <summary>Returns the ARN of the resource for a policy.</summary>
    /// <param name="aws">The action.</param>
    /// <param name="name">The resource's name or ARN. If a stage variable holds it, this is the variable's value.</param>
    public static string Arn(AwsIntegrationModel aws, string name) => aws.Action switch
    {
        AwsAction.SqsSendMessage => Of("sqs", name),
        AwsAction.EventBridgePutEvents => Of("events", "event-bus/" + name),
        AwsAction.KinesisPutRecord => Of("kinesis", "stream/" + name),
        AwsAction.SnsPublish or AwsAction.StepFunctionsStartExecution or AwsAction.StepFunctionsStartSyncExecution => name,
        _ when aws.Kind == AwsActionKind.Items => Of("dynamodb", "table/" + name + (aws.Index is null ? "" : "/index/" + aws.Index)),
        _ => "arn:${AWS::Partition}:s3:::" + name + "/*",
    };

    /// <summary>Returns the name of the action in a policy.</summary>
    public static string Permission(AwsAction action) => action switch
    {
        AwsAction.SqsSendMessage => "sqs:SendMessage",
        AwsAction.SnsPublish => "sns:Publish",
        AwsAction.EventBridgePutEvents => "events:PutEvents",
        AwsAction.KinesisPutRecord => "kinesis:PutRecord",
        AwsAction.StepFunctionsStartExecution => "states:StartExecution",
        AwsAction.StepFunctionsStartSyncExecution => "states:StartSyncExecution",
        AwsAction.DynamoDbGetItem => "dynamodb:GetItem",
        AwsAction.DynamoDbPutItem => "dynamodb:PutItem",
        AwsAction.DynamoDbUpdateItem => "dynamodb:UpdateItem",
        AwsAction.DynamoDbDeleteItem => "dynamodb:DeleteItem",
        AwsAction.DynamoDbQuery => "dynamodb:Query",
        AwsAction.DynamoDbScan => "dynamodb:Scan",
        AwsAction.S3GetObject => "s3:GetObject",
        AwsAction.S3PutObject => "s3:PutObject",
        _ => "s3:DeleteObject",
    };

    private static string Of(string service, string name) => "arn:${AWS::Partition}:" + service + ":${AWS::Region}:${AWS::AccountId}:" + name;
}
