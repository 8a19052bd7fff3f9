using System;

namespace Sluice;

/// <summary>
/// Publishes a message to an SNS topic. The message is the body, if it is the only parameter; otherwise it is a JSON object with one member for each
/// parameter.
/// </summary>
/// <param name="topic">The topic's ARN, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SnsPublishAttribute(string topic) : AwsActionAttribute(topic);
