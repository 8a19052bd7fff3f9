using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the properties that SAM's function and CloudFormation's function have in common.</summary>
internal static class FunctionProperties
{
    public static void WriteCommon(DocumentWriter json, ApiModel api, ApiFunction function, Action writeCode, string logGroup, LogicalIds ids)
    {
        if (FunctionReferences.Name(function, ids.Api) is { } name)
        {
            StackReferences.WriteSub(json, "FunctionName", name);
        }

        json.OptionalString("Description", function.Description);
        json.String("Handler", api.AssemblyName);
        json.String("Runtime", api.LambdaRuntime);
        writeCode();
        json.Strings("Architectures", [function.IsArm == true ? "arm64" : "x86_64"]);
        SettingWriter.Number(json, "MemorySize", function.MemorySize);
        json.Number("Timeout", function.Timeout);
        if (function.ReservedConcurrency is { } concurrency)
        {
            json.Number("ReservedConcurrentExecutions", concurrency);
        }

        if (function.HasTenants)
        {
            json.Object("TenancyConfig", tenancy => tenancy.String("TenantIsolationMode", "PER_TENANT"));
        }

        json.Object("Environment", environment => environment.Object("Variables", variables =>
        {
            variables.String("SLUICE_FUNCTION", function.LogicalId);
            foreach (var variable in function.Environment)
            {
                StackReferences.WriteSub(variables, variable.Name, FunctionReferences.Expand(variable.Value, ids.Api, api.Stage));
            }
        }));
        WriteTexts(json, "Layers", function.Layers.Items);
        if (function.Subnets.Count > 0)
        {
            json.Object("VpcConfig", vpc =>
            {
                WriteTexts(vpc, "SubnetIds", function.Subnets.Items);
                WriteTexts(vpc, "SecurityGroupIds", function.SecurityGroups.Items);
            });
        }

        json.Object("LoggingConfig", logging =>
        {
            logging.OptionalString("LogFormat", function.Logging?.Format);
            logging.OptionalString("ApplicationLogLevel", function.Logging?.ApplicationLevel);
            logging.OptionalString("SystemLogLevel", function.Logging?.SystemLevel);
            logging.Object("LogGroup", group => group.String("Ref", logGroup));
        });
    }

    private static void WriteTexts(DocumentWriter json, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            json.Array(name, array =>
            {
                foreach (var text in texts)
                {
                    StackReferences.WriteSubItem(array, text);
                }
            });
        }
    }
}
