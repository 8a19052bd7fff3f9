namespace Sluice.Generator.Model.Integrations;

internal enum AwsAction
{
    SqsSendMessage,
    SnsPublish,
    EventBridgePutEvents,
    KinesisPutRecord,
    StepFunctionsStartExecution,
    DynamoDbGetItem,
    DynamoDbPutItem,
    DynamoDbQuery,
    S3GetObject,
    S3PutObject,
    S3DeleteObject,
}
