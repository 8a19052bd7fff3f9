using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>Settings of API, stage and functions, and who may call.</summary>
internal static class SettingRules
{
    private const string Area = "Settings";

    public static readonly DiagnosticDescriptor InvalidSetting = Rule.Error(
        "SLUICE110", Area, "Setting that AWS refuses",
        "{0} cannot be {1}. {2}");

    public static readonly DiagnosticDescriptor InvalidAuthorizer = Rule.Error(
        "SLUICE111", Area, "Authorizer that cannot be",
        "'{0}' cannot be an authorizer: {1}");

    public static readonly DiagnosticDescriptor UnknownAuthorizer = Rule.Error(
        "SLUICE112", Area, "Authorizer that does not exist",
        "There is no authorizer '{0}'. Use the name in [TokenAuthorizer], [RequestAuthorizer] or [CognitoAuthorizer], or AWS_IAM.");

    public static readonly DiagnosticDescriptor NothingToUse = Rule.Warning(
        "SLUICE113", Area, "Setting without what it needs",
        "{0} has no effect: {1}");
}
