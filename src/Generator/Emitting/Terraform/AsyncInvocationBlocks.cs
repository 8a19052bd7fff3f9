using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds what Lambda does with asynchronous invocations of a function, or of its alias.</summary>
internal static class AsyncInvocationBlocks
{
    public static void Add(Module module, ApiFunction function, string address)
    {
        if (function.AsyncInvocation is not { HasConfig: true } model)
        {
            return;
        }

        module.Related("aws_lambda_function_event_invoke_config", function.LogicalId, block =>
        {
            block.Expression("function_name", address + ".function_name");
            if (function.Alias is null)
            {
                block.Text("qualifier", "$LATEST");
            }
            else
            {
                block.Expression("qualifier", TerraformAttributes.Alias + "." + module.Name(function.LogicalId) + ".name");
            }

            if (model.MaximumRetryAttempts is { } attempts)
            {
                block.Number("maximum_retry_attempts", attempts);
            }

            if (model.MaximumEventAge is { } age)
            {
                block.Number("maximum_event_age_in_seconds", age);
            }

            if (model.OnFailure is not null || model.OnSuccess is not null)
            {
                block.Child("destination_config", destinations =>
                {
                    Write(destinations, "on_failure", model.OnFailure);
                    Write(destinations, "on_success", model.OnSuccess);
                });
            }
        });
    }

    private static void Write(Block block, string name, DestinationModel? destination)
    {
        if (destination is not null)
        {
            block.Child(name, item => item.Text("destination", destination.Arn));
        }
    }
}
