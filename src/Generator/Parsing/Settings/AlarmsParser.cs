using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>
/// Parses <c>[Alarms]</c> and <c>[FunctionAlarms]</c>. Sources of the metrics: "Amazon API Gateway dimensions and metrics" and "Types of metrics for
/// Lambda functions".
/// </summary>
internal static class AlarmsParser
{
    private const string Sum = "Sum";
    private const string P99 = "p99";
    private const int LongestPeriod = 86_400;
    private const string PeriodCure = "The metrics have a value for each minute. Use a multiple of 60 seconds, at most 86,400.";
    private const string DatapointsCure = "Use 1 to EvaluationPeriods.";

    private static readonly Metric[] OfApi =
    [
        new("ServerErrorRate", "5XXError", Sum, "Count", "Too many responses of the API have a status from 500."),
        new("ServerErrors", "5XXError", Sum, null, "Too many responses of the API have a status from 500."),
        new("ClientErrorRate", "4XXError", Sum, "Count", "Too many responses of the API have a status from 400 to 499."),
        new("LatencyP99", "Latency", P99, null, "The API answers too slowly."),
        new("IntegrationLatencyP99", "IntegrationLatency", P99, null, "The integrations of the API answer too slowly."),
    ];

    private static readonly Metric[] OfFunction =
    [
        new("Errors", "Errors", Sum, null, "Too many invocations of the function fail."),
        new("ErrorRate", "Errors", Sum, "Invocations", "Too many invocations of the function fail."),
        new("Throttles", "Throttles", Sum, null, "Lambda refuses too many invocations of the function."),
        new("DurationP99", "Duration", P99, null, "The function runs too long."),
    ];

    /// <summary>Returns the alarms of the API, or null if it has none.</summary>
    public static AlarmsModel? Parse(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (assembly.Attribute(WellKnown.FunctionAlarms) is { } common)
        {
            Parse(common, OfFunction, Topic(common, assembly), (IAssemblySymbol)assembly, bag, cancellation);
        }

        return assembly.Attribute(WellKnown.Alarms) is { } attribute
            ? Parse(attribute, OfApi, attribute.Argument<string>(0) ?? "", (IAssemblySymbol)assembly, bag, cancellation) : null;
    }

    /// <summary>Returns the alarms of a function: those of its class, or else those of the assembly, or null.</summary>
    public static AlarmsModel? ParseFunction(INamedTypeSymbol type, DiagnosticBag bag, CancellationToken cancellation) =>
        type.Nearest(WellKnown.FunctionAlarms, bag) is var (attribute, findings)
            ? Parse(attribute, OfFunction, Topic(attribute, type.ContainingAssembly), type.ContainingAssembly, findings, cancellation) : null;

    /// <summary>Returns true if the attribute, <c>[Alarms]</c> or <c>[FunctionAlarms]</c>, sets a threshold.</summary>
    public static bool SetsThreshold(AttributeData attribute) => Array.Exists(
        attribute.AttributeClass.Is(WellKnown.Alarms) ? OfApi : OfFunction,
        metric => attribute.Sets(metric.Setting) || SettingReader.Names(attribute, metric.Setting));

    private static string Topic(AttributeData attribute, ISymbol assembly) =>
        attribute.Argument<string>(0) ?? assembly.Attribute(WellKnown.Alarms)?.Argument<string>(0) ?? "";

    private static AlarmsModel Parse(
        AttributeData attribute, Metric[] metrics, string topic, IAssemblySymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        var scope = new SettingScope(attribute, bag, cancellation);
        var reader = new SettingReader(attribute, assembly, bag, cancellation);
        var (period, periods) = (attribute.NamedArgument("Period", 60), attribute.NamedArgument("EvaluationPeriods", 5));
        var datapoints = attribute.NamedArgument("DatapointsToAlarm", 0);
        scope.CheckArgument(
            0, "The topic of an alarm", "'" + topic + "'", ArnTexts.MayBe(topic, "sns"),
            "Write the ARN of an SNS topic, such as ${AlarmTopic} of [assembly: StackParameter(\"AlarmTopic\")].");
        scope.Check("Period", period.Invariant(), IsPeriod(period), PeriodCure);
        scope.Check(
            "EvaluationPeriods", periods.Invariant(), periods >= 1 && ((long)periods * period <= LongestPeriod || !IsPeriod(period)),
            "Use 1 or more periods, which are one day together at most.");
        scope.Check("DatapointsToAlarm", datapoints.Invariant(), datapoints >= 0 && datapoints <= Math.Max(periods, 1), DatapointsCure);
        var model = new AlarmsModel
        {
            Topic = topic,
            Period = reader.Number("Period", period, IsPeriod, PeriodCure),
            EvaluationPeriods = reader.Number("EvaluationPeriods", periods, number => number >= 1, "Use 1 or more periods."),
            DatapointsToAlarm = reader.Number(
                "DatapointsToAlarm", datapoints > 0 ? datapoints : Math.Min(3, periods), number => number >= 1, DatapointsCure),
            TellsEnd = attribute.NamedArgument("OKActions", false),
            ActionsEnabled = reader.Switch("ActionsEnabled", attribute.NamedArgument("ActionsEnabled", true)),
            Alarms = metrics.Select(metric => Alarm(attribute, metric, scope, reader)).OfType<AlarmModel>().ToEquatableArray(),
        };
        reader.Finish();
        return model;
    }

    private static AlarmModel? Alarm(AttributeData attribute, Metric metric, SettingScope scope, SettingReader reader)
    {
        var constant = attribute.NamedArguments.FirstOrDefault(a => a.Key == metric.Setting).Value.Value switch
        {
            int number => number,
            double number => number,
            _ => 0d,
        };
        bool IsThreshold(double number) => number > 0 && (metric.Total is null || number <= 100) && !double.IsInfinity(number);
        var cure = metric.Total is null ? "Use a number above 0." : "Use a number of percent, above 0 and at most 100.";
        scope.Check(metric.Setting, constant.Invariant(), constant == 0 || IsThreshold(constant), cure);
        var threshold = reader.Number(metric.Setting, constant, IsThreshold, cure);
        return threshold.Is(0) ? null : new()
        {
            Name = metric.Setting,
            Description = metric.Description,
            Metric = metric.Name,
            Statistic = metric.Statistic,
            Total = metric.Total,
            Threshold = threshold,
        };
    }

    private static bool IsPeriod(int seconds) => seconds is >= 60 and <= LongestPeriod && seconds % 60 == 0;

    private sealed class Metric(string setting, string name, string statistic, string? total, string description)
    {
        public string Setting { get; } = setting;

        public string Name { get; } = name;

        public string Statistic { get; } = statistic;

        public string? Total { get; } = total;

        public string Description { get; } = description;
    }
}
