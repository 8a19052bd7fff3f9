using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing.Effects;

/// <summary>Checks whether attributes of the assembly have an effect.</summary>
internal static class AssemblyEffects
{
    private const int Private = 2;

    private static readonly string[] OfAccessLog = ["LogRetention", "LogKmsKeyArn", "LogDeletionPolicy"];
    private static readonly string[] OfTruststore = ["TruststoreVersion", "OwnershipVerificationCertificateArn"];
    private static readonly string[] OfAlarms = [WellKnown.Alarms, WellKnown.FunctionAlarms];

    public static NoEffect? Check(AttributeData attribute, INamedTypeSymbol type) =>
        type.Is(WellKnown.StageSettings) && !HasAccessLog(attribute)
            && Array.Find(OfAccessLog, attribute.Sets) is { } setting
            ? new(setting, "it applies to the access log, and the stage has none. Add AccessLog = true.")
        : type.Is(WellKnown.StageSettings) && attribute.NamedArgument<bool>("CloudWatchRole") && !HasAccessLog(attribute)
            && attribute.NamedArgument("LogLevel", "OFF") == "OFF" && !SettingReader.Names(attribute, "LogLevel")
            ? new("CloudWatchRole", "the stage writes no log. Add AccessLog = true or LogLevel = \"ERROR\", or remove it.")
        : type.Is(WellKnown.CustomDomain) && attribute.NamedArgument<string>("TruststoreUri") is null && Array.Find(OfTruststore, attribute.Sets) is { } trust
            ? new(trust, "the domain name has no mutual TLS. Add TruststoreUri, or remove it.")
        : NoThreshold(attribute, type) is { } alarms ? alarms
        : type.Is(WellKnown.UsagePlan) && attribute.Sets("QuotaPeriod") && attribute.NamedArgument<int>("Quota") == 0
            && !SettingReader.Names(attribute, "Quota")
            ? new("QuotaPeriod", "the plan has no quota. Add Quota = 1000, or remove it.")
        : type.Is(WellKnown.RestApi) && attribute.Sets("VpcEndpoints") && attribute.NamedArgument<int>("EndpointType") != Private
            && !SettingReader.Names(attribute, "EndpointType")
            ? new("VpcEndpoints", "only a private API has VPC endpoints. Add EndpointType = EndpointType.Private.")
        : null;

    /// <summary>Returns the reason why an attribute for alarms makes none, or null.</summary>
    public static NoEffect? NoThreshold(AttributeData attribute, INamedTypeSymbol type) =>
        EffectRules.IsAnyOf(type, OfAlarms) && !AlarmsParser.SetsThreshold(attribute)
            ? new(null, "it sets no threshold, so there is no alarm. Set one of its thresholds, or remove the attribute.")
            : null;

    private static bool HasAccessLog(AttributeData stage) =>
        stage.NamedArgument<bool>("AccessLog") || stage.NamedArgument<string>("AccessLogFormat") is not null
        || SettingReader.Names(stage, "AccessLog") || SettingReader.Names(stage, "AccessLogFormat");
}
