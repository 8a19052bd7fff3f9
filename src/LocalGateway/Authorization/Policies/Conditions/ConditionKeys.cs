using System.Collections.Frozen;
using System.Globalization;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization.Policies.Conditions;

/// <summary>The condition keys whose values this gateway knows. Their names are compared without regard to case.</summary>
internal static class ConditionKeys
{
    private static readonly FrozenDictionary<string, Func<Exchange, string?>> Known
        = new Dictionary<string, Func<Exchange, string?>>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:CurrentTime"] = static exchange => exchange.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["aws:EpochTime"] = static exchange => exchange.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["aws:Referer"] = static exchange => exchange.Request.Headers.Find("Referer"),
            ["aws:UserAgent"] = static exchange => exchange.Request.Headers.Find("User-Agent"),
            ["aws:SourceIp"] = static exchange => exchange.Request.SourceIp,

            // This gateway has no TLS, but every request to API Gateway comes over TLS.
            ["aws:SecureTransport"] = static _ => "true",
            ["aws:PrincipalArn"] = static exchange => exchange.Identity?.GetValueOrDefault("userArn"),
            ["aws:PrincipalAccount"] = static exchange => exchange.Identity?.GetValueOrDefault("accountId"),
            ["aws:PrincipalOrgID"] = static exchange => exchange.Identity?.GetValueOrDefault("principalOrgId"),
            ["aws:userid"] = static exchange => exchange.Identity?.GetValueOrDefault("user"),

            // Only requests that come through a VPC have these keys, and no request to this machine does.
            ["aws:SourceVpc"] = static _ => null,
            ["aws:SourceVpce"] = static _ => null,
            ["aws:VpcSourceIp"] = static _ => null,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The condition keys that depend on where a request comes from.</summary>
    public static IReadOnlyList<string> OfPlaces { get; } = ["aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:VpcSourceIp"];

    public static IEnumerable<string> Names => Known.Keys.Order(StringComparer.Ordinal);

    public static bool AreKnown(string key) => Known.ContainsKey(key);

    public static string? Find(string key, Exchange exchange) => Known.TryGetValue(key, out var read) ? read(exchange) : null;
}
