using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds the permissions that allow the API to invoke the functions.</summary>
internal static class PermissionBlocks
{
    public static void Add(Module module, IntegrationPlans plans)
    {
        foreach (var permission in InvokePermissions.Of(module.Api, plans))
        {
            module.Resource("aws_lambda_permission", module.Ids.New(permission.Name), block =>
            {
                var (function, name) = (permission.Function, module.Name(permission.Function.LogicalId));
                block.Text("action", "lambda:InvokeFunction");
                block.Expression("function_name", TerraformAttributes.Function + "." + name + ".function_name");
                if (function.Alias is not null)
                {
                    block.Expression("qualifier", TerraformAttributes.Alias + "." + name + ".name");
                }

                block.Text("principal", "apigateway.amazonaws.com");
                block.Text("source_arn", InvokePermissions.SourceArn(permission, module.Ids.Api));
            });
        }
    }
}
