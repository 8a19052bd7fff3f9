using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds the alias of a function, which names the version that Terraform publishes with each change, and its provisioned concurrency.</summary>
internal static class AliasBlocks
{
    /// <summary>Writes the arguments of the function that let Terraform publish versions.</summary>
    public static void WriteVersions(Block block, ApiFunction function)
    {
        if (function.Alias is not null)
        {
            block.Boolean("publish", true);
        }

        block.ChildIf("snap_start", function.SnapStart, snapshots => snapshots.Text("apply_on", "PublishedVersions"));
    }

    public static void Add(Module module, ApiFunction function, string address)
    {
        if (function.Alias is not { } alias)
        {
            return;
        }

        var name = module.Related(TerraformAttributes.Alias, function.LogicalId, block =>
        {
            block.Text("name", alias.Name);
            block.Expression("function_name", address + ".function_name");
            block.Expression("function_version", address + ".version");
        });
        if (alias.ProvisionedConcurrency is { } concurrency)
        {
            module.Related("aws_lambda_provisioned_concurrency_config", function.LogicalId, block =>
            {
                if (concurrency.Parameter is { } parameter)
                {
                    block.Expression("count", block.References.Is(parameter, 0) + " ? 0 : 1");
                }

                block.Expression("function_name", name + ".function_name");
                block.Expression("qualifier", name + ".name");
                block.Number("provisioned_concurrent_executions", concurrency);
            });
        }
    }
}
