using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds a function with its role and the log group that it writes to.</summary>
internal static class FunctionBlocks
{
    public static void Add(Module module, ApiFunction function)
    {
        var id = function.LogicalId;
        var log = module.Resource(TerraformAttributes.LogGroup, module.Ids.New(ResourceIds.LogGroup(id)), block => LogGroupBlock.Write(
            block, StackTexts.FunctionLog(id), function.LogRetention, function.LogKmsKeyArn, function.RetainsLog, function.Tags));
        var role = module.Ids.New(ResourceIds.Role(id));
        var policies = RoleBlocks.Add(
            module, role, "lambda.amazonaws.com", function.Tags, FunctionPolicies.ManagedOf(function), FunctionPolicies.StatementsOf(function));
        var address = module.Resource(TerraformAttributes.Function, id, block =>
        {
            Write(block, module, function, log);
            block.Expression("role", TerraformAttributes.Role + "." + module.Name(role) + ".arn");
            block.DependsOn(policies);
        });
        AliasBlocks.Add(module, function, address);
        AsyncInvocationBlocks.Add(module, function, address);
        AlarmBlocks.Add(module, function.Alarms, id, function.Tags, AlarmTexts.Lambda, [("FunctionName", "${" + id + "}")]);
    }

    private static void Write(Block block, Module module, ApiFunction function, string log)
    {
        var (api, ids) = (module.Api, module.Ids);
        block.Text("function_name", FunctionReferences.Name(function, ids) ?? StackTexts.Named(function.LogicalId));
        block.OptionalText("description", function.Description);
        block.Text("handler", api.AssemblyName);
        block.Text("runtime", api.LambdaRuntime);
        ModuleVariables.WriteCode(block);
        block.List("architectures", [function.IsArm == true ? "arm64" : "x86_64"]);
        block.Number("memory_size", function.MemorySize);
        block.Number("timeout", function.Timeout);
        block.NumberUnless("reserved_concurrent_executions", function.ReservedConcurrency, -1);
        block.List("layers", function.Layers);
        block.OptionalText("kms_key_arn", function.KmsKeyArn);
        AliasBlocks.WriteVersions(block, function);
        block.Tags(function.Tags);
        block.Child("environment", environment => environment.Map(
            "variables",
            function.Environment.Items.Select(variable => (variable.Name, FunctionReferences.Expand(variable.Value, ids.Api, api.Stage)))
                .Prepend(("SLUICE_FUNCTION", function.LogicalId))));
        if (function.HasTenants)
        {
            block.Child("tenancy_config", tenancy => tenancy.Text("tenant_isolation_mode", "PER_TENANT"));
        }

        block.ChildIf("vpc_config", function.IsInVpc, vpc =>
        {
            vpc.List("subnet_ids", function.Subnets);
            vpc.List("security_group_ids", function.SecurityGroups);
        });
        if (function.EphemeralStorage is { } storage)
        {
            block.Child("ephemeral_storage", size => size.Number("size", storage));
        }

        block.ChildIf("tracing_config", function.Tracing, tracing => tracing.Text("mode", "Active"));
        if (function.AsyncInvocation?.DeadLetterQueue is { } queue)
        {
            block.Child("dead_letter_config", letters => letters.Text("target_arn", queue.Arn));
        }

        block.Child("logging_config", logging => WriteLogging(logging, function.Logging, log));
    }

    // Lambda refuses a level of a log in text.
    private static void WriteLogging(Block block, LoggingModel? logging, string log)
    {
        block.Text("log_format", logging?.Format ?? "Text");
        WriteLevel("application_log_level", logging?.ApplicationLevel);
        WriteLevel("system_log_level", logging?.SystemLevel);
        block.Expression("log_group", log + ".name");

        void WriteLevel(string name, SettingModel<string>? level)
        {
            if (level is null)
            {
                return;
            }

            if (logging!.Format.Parameter is { } parameter)
            {
                block.TextIf(name, level, block.References.Is(parameter, LoggingModel.Json));
            }
            else
            {
                block.Text(name, level);
            }
        }
    }
}
