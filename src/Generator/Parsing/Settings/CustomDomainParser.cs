using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[CustomDomain]</c>. Sources: <c>AWS::ApiGateway::DomainName</c> and <c>AWS::ApiGateway::BasePathMapping</c>.</summary>
internal static class CustomDomainParser
{
    private const int Edge = 1;
    private const int Private = 2;
    private const string Tls12 = "TLS_1_2";
    private const string Certificate = "a certificate in AWS Certificate Manager";

    public static CustomDomainModel? Parse(ISymbol assembly, bool disablesDefaultEndpoint, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (assembly.Attribute(WellKnown.CustomDomain) is not { } attribute)
        {
            return null;
        }

        var scope = new SettingScope(attribute, bag, cancellation);
        var name = attribute.Argument<string>(0) ?? "";
        var (certificate, path) = (attribute.NamedArgument("CertificateArn", "")!, attribute.NamedArgument<string>("BasePath"));
        var type = attribute.NamedArgument("EndpointType", 0);
        scope.CheckArgument(
            0, "The domain name", "'" + name + "'", IsDomain(name), "Use a name in lower case such as api.example.com, or ${NAME} of a stack parameter.");
        if (IsDomain(name) && !name.Contains("${"))
        {
            // Source: "Custom domain name for public REST APIs in API Gateway" in the API Gateway Developer Guide: a name is unique in a Region, across all
            // accounts. A second stack takes it neither in this account nor in another one.
            bag.Add(
                StackRules.FixedName, attribute.ArgumentPlace(0, cancellation), name, "custom domain",
                "Let a stack parameter be the name, such as \"${Host}\".");
        }

        scope.CheckArn("CertificateArn", certificate, "acm", Certificate);
        scope.Check(
            "BasePath", "'" + path + "'", path is null || (path.Length is > 0 and <= 300 && StackTexts.WithoutReferences(path).All(IsPathCharacter)),
            "Use one segment of letters, digits and the characters $ - _ . + ! * ' ( ), without slashes.");
        scope.Check(
            "EndpointType", "Private", type != Private,
            "CloudFormation has another resource for private domain names, AWS::ApiGateway::DomainNameV2. Use Regional or Edge.");
        TlsParser.Check(attribute, type == Edge, isPrivate: false, scope);
        CheckMutualTls(attribute, type == Edge, disablesDefaultEndpoint, scope, bag, cancellation);
        return new()
        {
            Name = name,
            CertificateArn = certificate,
            BasePath = path,
            IsEdge = type == Edge,
            SecurityPolicy = attribute.NamedArgument("SecurityPolicy", Tls12)!,
            EndpointAccessMode = attribute.NamedArgument<string>("EndpointAccessMode"),
            IpAddressType = attribute.NamedArgument<string>("IpAddressType"),
            TruststoreUri = attribute.NamedArgument<string>("TruststoreUri"),
            TruststoreVersion = attribute.NamedArgument<string>("TruststoreVersion"),
            OwnershipVerificationCertificateArn = attribute.NamedArgument<string>("OwnershipVerificationCertificateArn"),
            HostedZoneId = attribute.NamedArgument<string>("HostedZoneId"),
        };
    }

    // Sources: "How to turn on mutual TLS authentication for your REST APIs in API Gateway" and "Choose a security policy for your custom domain in API
    // Gateway" in the API Gateway Developer Guide.
    private static void CheckMutualTls(
        AttributeData attribute, bool isEdge, bool disablesDefaultEndpoint, SettingScope scope, DiagnosticBag bag, CancellationToken cancellation)
    {
        const string Owner = "OwnershipVerificationCertificateArn";
        scope.CheckArn(Owner, attribute.NamedArgument<string>(Owner), "acm", Certificate);
        if (attribute.NamedArgument<string>("TruststoreUri") is not { } uri)
        {
            return;
        }

        var policy = attribute.NamedArgument("SecurityPolicy", Tls12)!;
        scope.Check(
            "TruststoreUri", "'" + uri + "'", IsObject(uri), "Write the place of an object in S3, such as s3://bucket/truststore.pem.");
        scope.Check("TruststoreUri", "'" + uri + "'", !isEdge, "Only regional domain names have mutual TLS. Remove EndpointType, or TruststoreUri.");
        scope.Check(
            "SecurityPolicy", "'" + policy + "'", policy == Tls12 || ArnTexts.HasReference(policy),
            "Mutual TLS needs the policy TLS_1_2. Remove one of the two.");
        if (!disablesDefaultEndpoint)
        {
            bag.Add(SettingRules.OpenDefaultEndpoint, attribute.NamedPlace("TruststoreUri", cancellation));
        }
    }

    private static bool IsObject(string uri) =>
        uri.StartsWith("${", StringComparison.Ordinal)
        || (uri.StartsWith("s3://", StringComparison.Ordinal) && uri.IndexOf('/', 5) is > 5 and var slash && slash < uri.Length - 1);

    private static bool IsDomain(string name)
    {
        var text = StackTexts.WithoutReferences(name);
        return name.Length is > 0 and <= 512 && text.Length <= 253
            && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '*')
            && (text.IndexOf('*') < 0 || (text.StartsWith("*.", StringComparison.Ordinal) && text.LastIndexOf('*') == 0))
            && (ArnTexts.HasReference(name) || (text.IndexOf('.') > 0 && text.Split('.').All(label => label.Length is > 0 and <= 63)));
    }

    private static bool IsPathCharacter(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') || "$-_.+!*'()".IndexOf(c) >= 0;
}
