using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>
/// Adds the role with which API Gateway writes logs, and makes it the account's. Every other API of the region logs with that role, so Terraform must not
/// destroy either of them.
/// </summary>
internal static class CloudWatchRoleBlocks
{
    /// <summary>Adds them and returns the address of the account's settings, which the stage has to wait for.</summary>
    public static string Add(Module module)
    {
        var (role, account) = (module.Ids.New(ResourceIds.CloudWatchRole), module.Ids.New(ResourceIds.Account));
        var policies = RoleBlocks.Add(
            module, role, "apigateway.amazonaws.com", module.Api.Settings.Tags, [new(StackTexts.PushToCloudWatch, true)], [], isKept: true);
        return module.Resource("aws_api_gateway_account", account, block =>
        {
            block.Text("cloudwatch_role_arn", "${" + role + ".Arn}");
            block.DependsOn(policies);
            block.Keep();
        });
    }
}
