using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>
/// The alarms of the API or of a function, in the order of their settings, and what they have in common. Missing data does not breach, and an alarm goes
/// off when the metric is greater than or equal to its threshold.
/// </summary>
internal sealed record AlarmsModel
{
    /// <summary>
    /// The ARN of the topic, which may contain <c>${NAME}</c>. Alarms of a function whose attribute names no topic have that of the API's alarms.
    /// </summary>
    public required string Topic { get; init; }

    /// <summary>The length of a period in seconds.</summary>
    public required SettingModel<int> Period { get; init; }

    public required SettingModel<int> EvaluationPeriods { get; init; }

    public required SettingModel<int> DatapointsToAlarm { get; init; }

    /// <summary>True if the topic is also told when an alarm ends.</summary>
    public bool TellsEnd { get; init; }

    public required SettingModel<bool> ActionsEnabled { get; init; }

    public EquatableArray<AlarmModel> Alarms { get; init; }
}
