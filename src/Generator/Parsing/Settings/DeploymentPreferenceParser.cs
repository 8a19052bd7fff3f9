using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[DeploymentPreference]</c>.</summary>
internal static class DeploymentPreferenceParser
{
    // Source: "AlarmConfiguration" of AWS::CodeDeploy::DeploymentGroup.
    private const int MostAlarms = 10;

    // Source: "DeploymentPreference" of AWS::Serverless::Function.
    private static readonly string[] Types =
    [
        "Canary10Percent5Minutes", "Canary10Percent10Minutes", "Canary10Percent15Minutes", "Canary10Percent30Minutes", "Linear10PercentEvery1Minute",
        "Linear10PercentEvery2Minutes", "Linear10PercentEvery3Minutes", "Linear10PercentEvery10Minutes", "AllAtOnce",
    ];

    /// <summary>Returns the preference of a function: that of its class, or else that of the assembly.</summary>
    public static DeploymentPreferenceModel? Parse(INamedTypeSymbol type, DiagnosticBag bag, CancellationToken cancellation) =>
        type.Nearest(WellKnown.DeploymentPreference, bag) is var (attribute, findings) ? Parse(attribute, findings, cancellation) : null;

    public static DeploymentPreferenceModel Parse(AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        var scope = new SettingScope(attribute, bag, cancellation);
        var (type, alarms) = (attribute.Argument<string>(0) ?? "", attribute.Texts("Alarms"));
        var rollsBack = attribute.NamedArgument("RollbackOnErrors", true);
        scope.CheckArgument(
            0, "The type of a deployment", "'" + type + "'", Array.IndexOf(Types, type) >= 0 || ArnTexts.IsReference(type),
            "The types are " + string.Join(", ", Types) + ".");
        scope.Check(
            "Alarms", string.Join(", ", alarms.Items), alarms.Items.All(alarm => Name(alarm) is { Length: > 0 and <= 255 }),
            "Use names of alarms, or ARNs such as arn:aws:cloudwatch:eu-west-1:123456789012:alarm:NAME.");
        scope.Check(
            "Alarms", alarms.Count.Invariant() + " alarms", alarms.Count + (rollsBack ? 1 : 0) <= MostAlarms,
            "CodeDeploy watches at most 10 alarms, and RollbackOnErrors adds one.");
        return new(type, rollsBack, alarms.Items.Select(alarm => Name(alarm) ?? "").ToEquatableArray());
    }

    // CodeDeploy knows alarms by their names only.
    private static string? Name(string alarm)
    {
        const string Mark = ":alarm:";
        return alarm.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at && ArnTexts.Service(alarm) == "cloudwatch" ? alarm.Substring(at + Mark.Length)
            : alarm.StartsWith("arn:", StringComparison.Ordinal) ? null : alarm;
    }
}
