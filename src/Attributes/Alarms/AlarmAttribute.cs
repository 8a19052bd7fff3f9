using System;

namespace Sluice;

/// <summary>The settings that alarms of the API and of functions have in common. Missing data is no reason for an alarm.</summary>
public abstract class AlarmAttribute : Attribute
{
    private protected AlarmAttribute(string? topic) => Topic = topic;

    /// <summary>The ARN of the SNS topic that is told about an alarm.</summary>
    public string? Topic { get; }

    /// <summary>The time that one value of a metric covers, in seconds: a multiple of 60 up to 86,400.</summary>
    public int Period { get; set; } = 60;

    /// <summary>How many of the last periods are looked at.</summary>
    public int EvaluationPeriods { get; set; } = 5;

    /// <summary>
    /// In how many of these periods the threshold must be reached. The default, 0, stands for 3, or for all periods if fewer are looked at.
    /// </summary>
    public int DatapointsToAlarm { get; set; }

    /// <summary>True to tell the topic also when an alarm ends.</summary>
    public bool OKActions { get; set; }

    /// <summary>False to let the alarms change their state without telling the topic.</summary>
    public bool ActionsEnabled { get; set; } = true;

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as <c>ActionsEnabled=TellsAlarms</c>. Each
    /// parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
