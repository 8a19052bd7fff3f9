using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds the API's own domain name: the name, its mapping to the stage, and its records in Route 53.</summary>
internal static class DomainBlocks
{
    public static void Add(Module module)
    {
        if (module.Api.Settings.Domain is not { } domain)
        {
            return;
        }

        var ids = module.Ids;
        var address = module.Resource(TerraformAttributes.Domain, ids.Domain, block => WriteName(block, module, domain));
        module.Resource("aws_api_gateway_base_path_mapping", ids.BasePathMapping, block =>
        {
            block.Expression("domain_name", address + ".domain_name");
            block.Text("api_id", "${" + ids.Api + "}");
            block.Text("stage_name", "${" + ids.Stage + "}");
            block.OptionalText("base_path", domain.BasePath);
        });
        foreach (var (id, type) in DomainTexts.Records(domain))
        {
            module.Resource("aws_route53_record", ids.New(id), block =>
            {
                block.Text("zone_id", domain.HostedZoneId!);
                block.Text("name", domain.Name);
                block.Text("type", type);
                block.Child("alias", target =>
                {
                    target.Text("name", DomainTexts.Target(domain, ids.Domain));
                    target.Text("zone_id", DomainTexts.TargetZone(domain, ids.Domain));
                    target.Boolean("evaluate_target_health", false);
                });
            });
        }
    }

    private static void WriteName(Block block, Module module, CustomDomainModel domain)
    {
        block.Text("domain_name", domain.Name);
        block.Text(domain.IsEdge ? "certificate_arn" : "regional_certificate_arn", domain.CertificateArn);
        block.Text("security_policy", domain.SecurityPolicy);
        block.OptionalText("ownership_verification_certificate_arn", domain.OwnershipVerificationCertificateArn);
        block.Tags(module.Api.Settings.Tags);
        block.Child("endpoint_configuration", endpoint =>
        {
            endpoint.List("types", [DomainTexts.EndpointType(domain)]);
            endpoint.OptionalText("ip_address_type", domain.IpAddressType);
        });
        if (domain.TruststoreUri is { } truststore)
        {
            block.Child("mutual_tls_authentication", tls =>
            {
                tls.Text("truststore_uri", truststore);
                tls.OptionalText("truststore_version", domain.TruststoreVersion);
            });
        }
    }
}
