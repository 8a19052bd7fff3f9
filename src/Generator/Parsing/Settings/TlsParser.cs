using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>
/// Checks how an endpoint accepts connections: security policy, endpoint access mode and IP versions. Sources: "Security policies for REST APIs in API
/// Gateway" and "Supported security policies" in the API Gateway Developer Guide, and <c>EndpointConfiguration</c> of <c>AWS::ApiGateway::RestApi</c>.
/// </summary>
internal static class TlsParser
{
    private const string Enhanced = "SecurityPolicy_";

    private static readonly string[] Legacy = ["TLS_1_0", "TLS_1_2"];

    private static readonly string[] OfEdge =
        ["SecurityPolicy_TLS13_2025_EDGE", "SecurityPolicy_TLS12_PFS_2025_EDGE", "SecurityPolicy_TLS12_2018_EDGE"];

    private static readonly string[] OfOthers =
    [
        "SecurityPolicy_TLS13_1_3_2025_09", "SecurityPolicy_TLS13_1_3_FIPS_2025_09", "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
        "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09", "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09", "SecurityPolicy_TLS13_1_2_PQ_2025_09",
        "SecurityPolicy_TLS13_1_2_2021_06",
    ];

    /// <summary>Returns true for a policy that needs an endpoint access mode.</summary>
    public static bool IsEnhanced(string? policy) => policy?.StartsWith(Enhanced, StringComparison.Ordinal) == true;

    /// <param name="attribute">The attribute with the settings.</param>
    /// <param name="isEdge">True for an edge-optimized endpoint.</param>
    /// <param name="isPrivate">True for a private endpoint.</param>
    /// <param name="scope">The checks of the attribute.</param>
    public static void Check(AttributeData attribute, bool isEdge, bool isPrivate, SettingScope scope)
    {
        var (policy, mode) = (attribute.NamedArgument<string>("SecurityPolicy"), attribute.NamedArgument<string>("EndpointAccessMode"));
        var address = attribute.NamedArgument<string>("IpAddressType");
        string[] allowed = [.. Legacy, .. isEdge ? OfEdge : OfOthers];
        scope.Check(
            "SecurityPolicy", "'" + policy + "'", policy is null || ArnTexts.HasReference(policy) || Array.IndexOf(allowed, policy) >= 0,
            "The policies of this endpoint type are " + string.Join(", ", allowed) + ".");
        scope.Check(
            "EndpointAccessMode", "'" + mode + "'", mode is null or "STRICT" or "BASIC" || ArnTexts.HasReference(mode), "The modes are STRICT and BASIC.");
        scope.Check(
            "SecurityPolicy", "'" + policy + "'", mode is not null || !IsEnhanced(policy),
            "API Gateway needs an EndpointAccessMode with this policy. Add EndpointAccessMode = \"STRICT\", or \"BASIC\" while clients move.");
        scope.Check(
            "EndpointAccessMode", "'" + mode + "'", mode is null || IsEnhanced(policy) || (policy is not null && ArnTexts.HasReference(policy)),
            "Only a SecurityPolicy that begins with SecurityPolicy_ has such a mode. Set one, or remove the mode.");
        scope.Check(
            "IpAddressType", "'" + address + "'",
            address is null or "dualstack" || (address == "ipv4" && !isPrivate) || ArnTexts.HasReference(address),
            isPrivate ? "A private API has the type dualstack." : "The types are ipv4 and dualstack.");
    }
}
