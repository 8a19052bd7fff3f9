using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds the API with its document, and the deployment.</summary>
internal static class ApiBlocks
{
    public const string BodyFile = "body.json.tftpl";

    private const string Deployment = "aws_api_gateway_deployment";

    /// <summary>Adds them and returns the address of the deployment.</summary>
    /// <param name="module">The module.</param>
    /// <param name="body">The references of the document, which is already written.</param>
    public static string Add(Module module, BodyReferences body)
    {
        module.Local("body", (json, name) => json.String(name, "${templatefile(\"${path.module}/" + BodyFile + "\", {" + Values(body) + "})}"));
        var api = module.Resource(TerraformAttributes.Api, module.Ids.Api, block => Write(block, module.Api));
        return module.Resource(Deployment, module.Ids.New(ResourceIds.Deployment), block =>
        {
            block.Expression("rest_api_id", api + ".id");

            // A deployment is a snapshot, so each change of the document needs another one. The old one must exist until the stage has the new one.
            block.Child("triggers", triggers => triggers.Expression(
                "redeployment", module.Api.Settings.MinimumCompressionSize.Parameter is { } size
                    ? "sha1(\"" + "${local.body}${" + module.References.Parameter(size) + "}\")"
                    : "sha1(local.body)"));
            block.Child("lifecycle", lifecycle => lifecycle.Boolean("create_before_destroy", true));
            block.DependsOn([api]);
        });
    }

    private static string Values(BodyReferences body) => string.Join(", ", body.Values.Select(value => value.Name + " = " + value.Expression));

    private static void Write(Block block, ApiModel api)
    {
        var settings = api.Settings;
        block.Text("name", api.Name);
        block.OptionalText("description", api.Description);
        block.Switch("disable_execute_api_endpoint", settings.DisablesDefaultEndpoint);
        if (settings.MinimumCompressionSize.Parameter is not null)
        {
            // The provider compresses nothing for -1.
            block.Number("minimum_compression_size", settings.MinimumCompressionSize);
        }

        block.Boolean("fail_on_warnings", true);
        block.Text("put_rest_api_mode", "overwrite");
        block.Expression("body", "local.body");
        block.Tags(settings.Tags);
        block.Child("endpoint_configuration", endpoint =>
        {
            endpoint.OptionalText("ip_address_type", settings.IpAddressType);
            var (type, endpoints) = (settings.EndpointType, settings.VpcEndpoints);
            endpoint.List("types", [type.Parameter is null ? type.Value : "${" + type.Parameter + "}"]);
            if (type.Parameter is null)
            {
                endpoint.List("vpc_endpoint_ids", endpoints);
            }
            else if (!endpoints.Is(EquatableArray<string>.Empty))
            {
                endpoint.ListIf("vpc_endpoint_ids", endpoints, endpoint.References.Is(type.Parameter, "PRIVATE"));
            }
        });
    }
}
