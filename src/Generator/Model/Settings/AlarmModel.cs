namespace Sluice.Generator.Model.Settings;

/// <summary>One alarm: a metric that must not reach a threshold.</summary>
internal sealed record AlarmModel
{
    /// <summary>The name of the setting, such as <c>ServerErrorRate</c>, which the resource's name ends with.</summary>
    public required string Name { get; init; }

    /// <summary>A sentence for the person who is told. It contains neither the threshold nor a reference.</summary>
    public required string Description { get; init; }

    /// <summary>CloudWatch's name of the metric, such as <c>5XXError</c>.</summary>
    public required string Metric { get; init; }

    /// <summary><c>Sum</c> or <c>p99</c>.</summary>
    public required string Statistic { get; init; }

    /// <summary>
    /// The metric that the sum of <see cref="Metric"/> is a share of, such as <c>Count</c>, or null. The threshold is then a number of percent.
    /// </summary>
    public string? Total { get; init; }

    /// <summary>The value at which the alarm goes off.</summary>
    public required SettingModel<double> Threshold { get; init; }
}
