using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>What receives the payload or the outcome of an asynchronous invocation.</summary>
/// <param name="Arn">The ARN, which may contain <c>${NAME}</c>.</param>
/// <param name="Type"><c>SQS</c>, <c>SNS</c>, <c>Lambda</c>, <c>EventBridge</c> or <c>S3Bucket</c>, as SAM calls them.</param>
internal sealed record DestinationModel(string Arn, string Type)
{
    /// <summary>
    /// The permission that the function's role needs. Source: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations".
    /// </summary>
    public IEnumerable<StatementModel> Statements() => Type switch
    {
        "SQS" => [Allow(Arn, "sqs:SendMessage")],
        "SNS" => [Allow(Arn, "sns:Publish")],
        "Lambda" => [Allow(Arn, "lambda:InvokeFunction")],
        "EventBridge" => [Allow(Arn, "events:PutEvents")],
        _ => [Allow(Arn, "s3:ListBucket"), Allow(Arn + "/*", "s3:PutObject")],
    };

    private static StatementModel Allow(string resource, string action) => new(resource, new[] { action }.ToEquatableArray());
}
