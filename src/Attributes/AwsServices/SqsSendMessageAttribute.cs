using System;

namespace Sluice;

/// <summary>Sends the operation's values as a message to an SQS queue of the same account: the body alone where it is the only parameter, else a JSON object with a member a parameter.</summary>
/// <param name="queue">The queue's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SqsSendMessageAttribute(string queue) : AwsActionAttribute(queue)
{
    /// <summary>For a queue whose name ends in <c>.fifo</c>: the route's variable whose value is the message's group.</summary>
    public string? GroupBy { get; set; }
}
