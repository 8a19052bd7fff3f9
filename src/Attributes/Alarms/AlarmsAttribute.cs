using System;

namespace Sluice;

/// <summary>
/// Adds alarms on the API's stage. Each threshold that is set makes one alarm, which goes off when the metric reaches the threshold.
/// </summary>
/// <param name="topic">
/// The ARN of the SNS topic that is told, such as <c>${AlarmTopic}</c> of a <see cref="StackParameterAttribute"/>.
/// </param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AlarmsAttribute(string topic) : AlarmAttribute(topic)
{
    /// <summary>The alarm goes off when the share of requests that API Gateway answers with a status from 500 reaches this number of percent.</summary>
    public double ServerErrorRate { get; set; }

    /// <summary>The alarm goes off when the number of requests in a period that API Gateway answers with a status from 500 reaches this number.</summary>
    public int ServerErrors { get; set; }

    /// <summary>
    /// The alarm goes off when the share of requests that API Gateway answers with a status from 400 to 499 reaches this number of percent. Throttled
    /// requests (429) belong to them.
    /// </summary>
    public double ClientErrorRate { get; set; }

    /// <summary>The alarm goes off when the time within which 99 percent of the requests are answered reaches this number of milliseconds.</summary>
    public int LatencyP99 { get; set; }

    /// <summary>The alarm goes off when the time within which 99 percent of the integrations answer reaches this number of milliseconds.</summary>
    public int IntegrationLatencyP99 { get; set; }
}
