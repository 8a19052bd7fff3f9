namespace Sluice;

/// <summary>The service that receives the payload or the outcome of an asynchronous invocation.</summary>
public enum DestinationType
{
    /// <summary>The service that the ARN names. An ARN that is a parameter as a whole names none.</summary>
    FromArn,

    /// <summary>A queue of SQS.</summary>
    Sqs,

    /// <summary>A topic of SNS.</summary>
    Sns,

    /// <summary>Another function.</summary>
    Lambda,

    /// <summary>A bus of EventBridge.</summary>
    EventBridge,

    /// <summary>A bucket of S3, which only failures can go to.</summary>
    S3Bucket,
}
