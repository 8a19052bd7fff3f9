using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>What all alarms have in common, in CloudWatch's words.</summary>
internal static class AlarmTexts
{
    public const string Lambda = "AWS/Lambda";
    public const string ApiGateway = "AWS/ApiGateway";
    public const string Comparison = "GreaterThanOrEqualToThreshold";
    public const string MissingData = "notBreaching";

    // Without a request, the rate has no value, because CloudWatch does not divide by zero.
    public const string Rate = "rate";
    public const string Part = "part";
    public const string Total = "total";
    public const string RateExpression = "100 * part / total";

    /// <summary>Returns true for a sum, and false for a percentile, which is an extended statistic.</summary>
    public static bool IsSum(AlarmModel alarm) => alarm.Statistic == "Sum";
}
