using System;

namespace Sluice;

/// <summary>Publishes the operation's values to an SNS topic: the body alone where it is the only parameter, else a JSON object with a member a parameter.</summary>
/// <param name="topic">The topic's ARN, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SnsPublishAttribute(string topic) : AwsActionAttribute(topic);
