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
    /// <summary>The number of invocations in a period that fail: with an exception that is not declared, a crash or a timeout.</summary>
    public int Errors { get; set; }

    /// <summary>The share of invocations that fail, in percent.</summary>
    public double ErrorRate { get; set; }

    /// <summary>The number of invocations in a period that Lambda refuses, because too many instances run.</summary>
    public int Throttles { get; set; }

    /// <summary>The time in milliseconds within which 99 percent of the invocations end.</summary>
    public int DurationP99 { get; set; }
}
