using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about authorizers, API keys and the settings of stages and methods.</summary>
internal static class SettingRules
{
    public static readonly DiagnosticDescriptor NoEffect = Descriptors.Warning(
        "SLUICE075", "Settings", "Attribute without effect",
        "{0} has no effect here: {1}");

    public static readonly DiagnosticDescriptor RefusedSetting = Descriptors.Error(
        "SLUICE110", "Settings", "Invalid setting",
        "{0} cannot be {1}. {2}");

    public static readonly DiagnosticDescriptor InvalidAuthorizer = Descriptors.Error(
        "SLUICE111", "Settings", "Invalid authorizer declaration",
        "The authorizer '{0}' is not valid. {1}");

    public static readonly DiagnosticDescriptor UnknownAuthorizer = Descriptors.ApiError(
        "SLUICE112", "Settings", "Unknown authorizer",
        "There is no authorizer '{0}'. Use the name in [TokenAuthorizer], [RequestAuthorizer] or [CognitoAuthorizer], or AWS_IAM.");

    public static readonly DiagnosticDescriptor SettingWithoutEffect = Descriptors.Warning(
        "SLUICE113", "Settings", "Setting without effect",
        "{0} has no effect: {1}");

    public static readonly DiagnosticDescriptor NoUsagePlan = Descriptors.ApiWarning(
        "SLUICE116", "Settings", "API key without a usage plan",
        "API Gateway accepts only keys of a usage plan, and this API declares none, so it refuses every request with status 403. "
        + "Declare one with [assembly: UsagePlan(\"name\", Keys = [\"caller\"])]. If a plan outside of this project covers the stage, suppress this warning.");

    public static readonly DiagnosticDescriptor OpenDefaultEndpoint = Descriptors.Warning(
        "SLUICE150", "Settings", "Default endpoint beside mutual TLS",
        "Only the custom domain name asks for the client's certificate. A client without one can call the API's default endpoint. "
        + "Set DisableDefaultEndpoint = true of [assembly: RestApi].");

    public static readonly DiagnosticDescriptor TimeoutOfEdge = Descriptors.ApiError(
        "SLUICE245", "Settings", "Integration timeout too long for an edge-optimized API",
        "An edge-optimized API waits at most 29,000 milliseconds for an integration, and this timeout is {0}. "
        + "Set a shorter one, or set EndpointType of [assembly: RestApi] to Regional or Private.");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoEffect,
        RefusedSetting,
        InvalidAuthorizer,
        UnknownAuthorizer,
        SettingWithoutEffect,
        NoUsagePlan,
        OpenDefaultEndpoint,
        TimeoutOfEdge,
    ];
}
