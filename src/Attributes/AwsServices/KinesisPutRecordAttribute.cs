using System;

namespace Sluice;

/// <summary>Puts the operation's values into a Kinesis stream: the body alone where it is the only parameter, else a JSON object with a member a parameter.</summary>
/// <param name="stream">The stream's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class KinesisPutRecordAttribute(string stream) : AwsActionAttribute(stream)
{
    /// <summary>The route's variable whose value is the partition key; the request's id unless given.</summary>
    public string? GroupBy { get; set; }
}
