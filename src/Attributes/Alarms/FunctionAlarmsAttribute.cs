using System;

namespace Sluice;

/// <summary>
/// Adds alarms on a function. On the assembly, they apply to each function without an attribute of its own. Each threshold that is set makes one alarm,
/// which goes off when the metric reaches the threshold.
/// </summary>
/// <param name="topic">The ARN of the SNS topic that is told; <see langword="null"/> for that of <see cref="AlarmsAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, Inherited = false)]
public sealed class FunctionAlarmsAttribute(string? topic = null) : AlarmAttribute(topic)
{
    /// <summary>
    /// The alarm goes off when the number of invocations in a period that fail reaches this number: with an exception that is not declared, a crash or a
    /// timeout.
    /// </summary>
    public int Errors { get; set; }

    /// <summary>The alarm goes off when the share of invocations that fail reaches this number of percent.</summary>
    public double ErrorRate { get; set; }

    /// <summary>
    /// The alarm goes off when the number of invocations in a period that Lambda refuses, because too many instances run, reaches this number.
    /// </summary>
    public int Throttles { get; set; }

    /// <summary>The alarm goes off when the time within which 99 percent of the invocations end reaches this number of milliseconds.</summary>
    public int DurationP99 { get; set; }
}
