using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the API's own domain name: the name, its mapping to the stage, its records in Route 53, and outputs.</summary>
internal static class CustomDomain
{
    public static void Write(DocumentWriter json, ApiModel api, LogicalIds ids)
    {
        if (api.Settings.Domain is not { } domain)
        {
            return;
        }

        json.Object(ids.Domain, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::DomainName");
            resource.Object("Properties", properties => WriteName(properties, api, domain));
        });
        json.Object(ids.BasePathMapping, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::BasePathMapping");
            resource.Object("Properties", properties =>
            {
                properties.Object("DomainName", name => name.String("Ref", ids.Domain));
                properties.Object("RestApiId", id => id.String("Ref", ids.Api));
                properties.Object("Stage", stage => stage.String("Ref", ids.Stage));
                StackReferences.WriteOptionalSub(properties, "BasePath", domain.BasePath);
            });
        });
        foreach (var (id, type) in DomainTexts.Records(domain))
        {
            WriteRecord(json, ids.New(id), type, domain, ids);
        }
    }

    /// <summary>Writes the outputs with the address of the API and with the target of the name's record.</summary>
    public static void WriteOutputs(DocumentWriter json, ApiModel api, LogicalIds ids)
    {
        if (api.Settings.Domain is not { } domain)
        {
            return;
        }

        StackTextWriter.Output(json, "DomainUrl", OutputTexts.DomainUrl, output => StackReferences.WriteSub(
            output, "Value", StackTexts.DomainUrl(domain)));
        StackTextWriter.Output(json, "DomainTarget", OutputTexts.DomainTarget, output => output.Object(
            "Value", value => value.Strings("Fn::GetAtt", [ids.Domain, DomainTexts.TargetName(domain)])));
    }

    private static void WriteName(DocumentWriter json, ApiModel api, CustomDomainModel domain)
    {
        StackReferences.WriteSub(json, "DomainName", domain.Name);
        StackReferences.WriteSub(json, domain.IsEdge ? "CertificateArn" : "RegionalCertificateArn", domain.CertificateArn);
        json.Object("EndpointConfiguration", endpoint =>
        {
            endpoint.Strings("Types", [DomainTexts.EndpointType(domain)]);
            StackReferences.WriteOptionalSub(endpoint, "IpAddressType", domain.IpAddressType);
        });
        StackReferences.WriteSub(json, "SecurityPolicy", domain.SecurityPolicy);
        StackReferences.WriteOptionalSub(json, "EndpointAccessMode", domain.EndpointAccessMode);
        if (domain.TruststoreUri is { } truststore)
        {
            json.Object("MutualTlsAuthentication", tls =>
            {
                StackReferences.WriteSub(tls, "TruststoreUri", truststore);
                StackReferences.WriteOptionalSub(tls, "TruststoreVersion", domain.TruststoreVersion);
            });
        }

        StackReferences.WriteOptionalSub(json, "OwnershipVerificationCertificateArn", domain.OwnershipVerificationCertificateArn);
        ResourceTags.WriteList(json, api.Settings.Tags);
    }

    private static void WriteRecord(DocumentWriter json, string id, string type, CustomDomainModel domain, LogicalIds ids) =>
        json.Object(id, resource =>
        {
            resource.String("Type", "AWS::Route53::RecordSet");
            resource.Object("Properties", properties =>
            {
                StackReferences.WriteSub(properties, "HostedZoneId", domain.HostedZoneId!);
                StackReferences.WriteSub(properties, "Name", domain.Name);
                properties.String("Type", type);
                properties.Object("AliasTarget", target =>
                {
                    target.Object("DNSName", name => name.Strings("Fn::GetAtt", [ids.Domain, DomainTexts.TargetName(domain)]));
                    target.Object("HostedZoneId", own => own.Strings("Fn::GetAtt", [ids.Domain, DomainTexts.TargetZoneName(domain)]));
                });
            });
        });
}
