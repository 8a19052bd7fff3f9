using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing.Effects;

/// <summary>Checks whether attributes of the assembly have an effect.</summary>
internal static class AssemblyEffects
{
    private const int Private = 2;

    public static NoEffect? Check(AttributeData attribute, INamedTypeSymbol type) =>
        type.Is(WellKnown.StageSettings) && attribute.Sets("LogRetention") && !attribute.NamedArgument<bool>("AccessLog")
            && attribute.NamedArgument<string>("AccessLogFormat") is null && !SettingReader.Names(attribute, "AccessLog")
            && !SettingReader.Names(attribute, "AccessLogFormat")
            ? new("LogRetention", "it applies to the access log, and the stage has none. Add AccessLog = true.")
        : type.Is(WellKnown.UsagePlan) && attribute.Sets("QuotaPeriod") && attribute.NamedArgument<int>("Quota") == 0
            && !SettingReader.Names(attribute, "Quota")
            ? new("QuotaPeriod", "the plan has no quota. Add Quota = 1000, or remove it.")
        : type.Is(WellKnown.RestApi) && attribute.Sets("VpcEndpoints") && attribute.NamedArgument<int>("EndpointType") != Private
            && !SettingReader.Names(attribute, "EndpointType")
            ? new("VpcEndpoints", "only a private API has VPC endpoints. Add EndpointType = EndpointType.Private.")
        : null;
}
