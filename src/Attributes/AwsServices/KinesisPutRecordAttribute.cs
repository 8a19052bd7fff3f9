using System;

namespace Sluice;

/// <summary>
/// Puts a record into a Kinesis stream. The record is the body, if it is the only parameter; otherwise it is a JSON object with one member for each
/// parameter.
/// </summary>
/// <param name="stream">The stream's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class KinesisPutRecordAttribute(string stream) : AwsActionAttribute(stream)
{
    /// <summary>The route variable whose value is the partition key. The default is the request's id.</summary>
    public string? GroupBy { get; set; }
}
