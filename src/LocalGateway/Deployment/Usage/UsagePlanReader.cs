using System.Collections.Frozen;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>Reads a resource of type <c>AWS::ApiGateway::UsagePlan</c>.</summary>
internal static class UsagePlanReader
{
    /// <summary>Reads a usage plan.</summary>
    /// <exception cref="DocumentException">A part of the resource does not have the form that CloudFormation expects.</exception>
    public static UsagePlan Read(string logicalId, JsonPlace properties)
    {
        var stages = new HashSet<string>(StringComparer.Ordinal);
        var methods = new Dictionary<string, Throttle>(StringComparer.Ordinal);
        foreach (var item in properties.Find("ApiStages")?.Items() ?? [])
        {
            stages.Add(StageName(item.Member("Stage")));
            foreach (var (method, limits) in item.Find("Throttle")?.Members() ?? [])
            {
                if (ThrottleReader.Read(limits) is { } throttle)
                {
                    methods[method] = throttle;
                }
            }
        }

        return new()
        {
            LogicalId = logicalId,
            Name = properties.Find("UsagePlanName")?.KnownText ?? logicalId,
            Throttle = properties.Find("Throttle") is { } limit ? ThrottleReader.Read(limit) : null,
            Quota = properties.Find("Quota") is { } quota ? ReadQuota(quota) : null,
            Stages = stages.ToFrozenSet(StringComparer.Ordinal),
            Methods = methods.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private static Quota? ReadQuota(JsonPlace quota)
        => quota.Find("Limit") is { } limit
            ? new(limit.Number(), quota.Find("Offset")?.Number() ?? 0, ReadPeriod(quota.Member("Period")))
            : null;

    private static QuotaPeriod ReadPeriod(JsonPlace period) => period.Text() switch
    {
        "DAY" => QuotaPeriod.Day,
        "WEEK" => QuotaPeriod.Week,
        "MONTH" => QuotaPeriod.Month,
        _ => throw period.Error("a quota counts by DAY, WEEK or MONTH. Write one of these."),
    };

    // The value is usually a reference to the stage's resource, and in CloudFormation such a reference gives the stage's name.
    private static string StageName(JsonPlace stage)
        => stage.KnownText ?? throw stage.Error(
            $"this is neither a stage's name nor a reference to a stage of this template.{(stage.Source.Explain(stage) is { } reason ? $" {reason}" : "")}");
}
