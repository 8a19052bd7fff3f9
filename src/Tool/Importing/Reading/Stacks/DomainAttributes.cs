using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>Makes the domain name of the API: that of SAM's Domain, or a domain name with a mapping to the API.</summary>
internal static partial class DomainAttributes
{
    public static IEnumerable<ImportedAttribute> Read(ImportScope scope, ApiStack stack)
    {
        var domains = (stack.OfApi("Domain") is { } sam && stack.IsSam ? [OfSam(scope, sam)] : Mapped(scope, stack))
            .OfType<(ImportedAttribute Attribute, JsonPlace Place)>().ToList();
        foreach (var (_, place) in domains.Skip(1))
        {
            scope.Note(place, "an API has one [CustomDomain], so this one is left out. Add it with an overlay.");
        }

        return domains.Take(1).Select(static domain => domain.Attribute);
    }

    private static (ImportedAttribute, JsonPlace)? OfSam(ImportScope scope, JsonPlace domain)
    {
        var paths = domain.Find("BasePath") is { Value.ValueKind: JsonValueKind.Array } list ? list.Items().ToList() : [];
        foreach (var path in paths.Skip(1))
        {
            scope.Note(path, "[CustomDomain] has one base path, so this one is left out. Add a mapping with an overlay.");
        }

        return Domain(scope, domain, domain.Find("DomainName"), paths.Count > 0 ? paths[0] : null, domain.Find("Route53")?.Find("HostedZoneId"));
    }

    private static IEnumerable<(ImportedAttribute, JsonPlace)?> Mapped(ImportScope scope, ApiStack stack)
    {
        foreach (var mapping in stack.Of("AWS::ApiGateway::BasePathMapping")
            .Where(mapping => stack.ApiId is not null && mapping.Text("RestApiId") == stack.ApiId))
        {
            // A reference to the resource is the domain name.
            var name = mapping.Text("DomainName");
            var reference = mapping.Properties?.Find("DomainName")?.AsWritten is { IsObject: true } call ? call.TextOf("Ref") : null;
            var domain = stack.Of("AWS::ApiGateway::DomainName")
                .FirstOrDefault(one => one.LogicalId == reference || (name is not null && one.Text("DomainName") == name));
            if (domain?.Properties is { } properties)
            {
                yield return Domain(scope, properties, properties.Find("DomainName"), mapping.Properties?.Find("BasePath"), hostedZone: null);
            }
            else
            {
                scope.Note(mapping.Place, "the domain name of this mapping is not in the template. Declare it with [CustomDomain].");
            }
        }
    }

    private static (ImportedAttribute, JsonPlace)? Domain(ImportScope scope, JsonPlace place, JsonPlace? name, JsonPlace? path, JsonPlace? hostedZone)
    {
        var isRegional = EndpointSettings.TypeOf(place.Find("EndpointConfiguration")) == "REGIONAL" || place.Find("RegionalCertificateArn") is not null;
        var certificate = place.Find("RegionalCertificateArn") ?? place.Find("CertificateArn");
        if (name?.KnownText is not { } text || certificate?.KnownText is not { } arn)
        {
            scope.Note(place, "only AWS knows the name or the certificate of this domain. Declare it with [CustomDomain] and a [StackParameter].");
            return null;
        }

        if (!DomainName().IsMatch(text) || !Certificate().IsMatch(arn))
        {
            scope.Note(place, "this is no domain name in lower case, or not the ARN of its certificate. Declare the right ones with [CustomDomain].");
            return null;
        }

        var domain = new Setting(scope, ImportedAttribute.Of("assembly: CustomDomain", scope.Values.Text(name!.Value, "The domain name")));
        domain.Text("CertificateArn", certificate);
        domain.Text("BasePath", path?.KnownText is "" or "/" or "(none)" ? null : path, static segment => Segment().IsMatch(segment));
        if (!isRegional)
        {
            domain.Code("EndpointType", "EndpointType.Edge");
        }

        EndpointSettings.AddTls(domain, place.Find("SecurityPolicy"), place.Find("EndpointAccessMode"), isEdge: !isRegional);
        domain.Text("IpAddressType", place.Find("EndpointConfiguration")?.Find("IpAddressType"), static type => type is "ipv4" or "dualstack");
        if (isRegional && place.Find("SecurityPolicy")?.KnownText is null or "TLS_1_2")
        {
            domain.Text("TruststoreUri", place.Find("MutualTlsAuthentication")?.Find("TruststoreUri"), static uri => Truststore().IsMatch(uri));
            domain.Text("TruststoreVersion", place.Find("MutualTlsAuthentication")?.Find("TruststoreVersion"));
        }

        domain.Text("OwnershipVerificationCertificateArn", place.Find("OwnershipVerificationCertificateArn"), static arn => Certificate().IsMatch(arn));
        domain.Text("HostedZoneId", hostedZone, static zone => zone.All(char.IsAsciiLetterOrDigit));
        return (domain.Attribute, place);
    }

    [GeneratedRegex(@"^(?=.{1,253}$)(?:\*\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$", RegexOptions.CultureInvariant)]
    private static partial Regex DomainName();

    [GeneratedRegex(@"^arn:[a-z-]+:acm:[a-z0-9-]*:[0-9]*:certificate/\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex Certificate();

    [GeneratedRegex("^s3://[^/]+/.+$", RegexOptions.CultureInvariant)]
    private static partial Regex Truststore();

    [GeneratedRegex(@"^[A-Za-z0-9$\-_.+!*'()]{1,300}$", RegexOptions.CultureInvariant)]
    private static partial Regex Segment();
}
