namespace Sluice.Generator.Model.Integrations;

internal enum AwsAction
{
    SqsSendMessage,
    SnsPublish,
    EventBridgePutEvents,
    KinesisPutRecord,
    StepFunctionsStartExecution,
    StepFunctionsStartSyncExecution,
    DynamoDbGetItem,
    DynamoDbPutItem,
    DynamoDbUpdateItem,
    DynamoDbDeleteItem,
    DynamoDbQuery,
    DynamoDbScan,
    S3GetObject,
    S3PutObject,
    S3DeleteObject,
}
