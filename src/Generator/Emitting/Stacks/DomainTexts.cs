using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>What the API's own domain name is made of.</summary>
internal static class DomainTexts
{
    /// <summary>Returns the ids and types of the records in Route 53.</summary>
    public static IEnumerable<(string Id, string Type)> Records(CustomDomainModel domain)
    {
        if (domain.HostedZoneId is null)
        {
            yield break;
        }

        yield return (ResourceIds.DomainRecord, "A");
        if (domain.IpAddressType == "dualstack")
        {
            yield return (ResourceIds.DomainRecordIPv6, "AAAA");
        }
    }

    public static string EndpointType(CustomDomainModel domain) => domain.IsEdge ? "EDGE" : "REGIONAL";

    /// <summary>Returns the reference to the name that the records point to.</summary>
    /// <param name="domain">The domain name.</param>
    /// <param name="id">The logical id of its resource.</param>
    public static string Target(CustomDomainModel domain, string id) => "${" + id + "." + TargetName(domain) + "}";

    /// <summary>Returns the reference to the hosted zone of that name.</summary>
    /// <param name="domain">The domain name.</param>
    /// <param name="id">The logical id of its resource.</param>
    public static string TargetZone(CustomDomainModel domain, string id) => "${" + id + "." + TargetZoneName(domain) + "}";

    /// <summary>Returns the attribute of the resource with the name that the records point to.</summary>
    public static string TargetName(CustomDomainModel domain) => Prefix(domain) + "DomainName";

    /// <summary>Returns the attribute of the resource with the hosted zone of that name.</summary>
    public static string TargetZoneName(CustomDomainModel domain) => Prefix(domain) + "HostedZoneId";

    private static string Prefix(CustomDomainModel domain) => domain.IsEdge ? "Distribution" : "Regional";
}
