using System;

namespace Sluice;

/// <summary>
/// Sends a message to an SQS queue of the same account. The message is the body, if it is the only parameter; otherwise it is a JSON object with one
/// member for each parameter.
/// </summary>
/// <param name="queue">The queue's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SqsSendMessageAttribute(string queue) : AwsActionAttribute(queue)
{
    /// <summary>The route variable whose value is the message group id; only for a queue whose name ends in <c>.fifo</c>.</summary>
    public string? GroupBy { get; set; }
}
