using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the properties that SAM's function and CloudFormation's function have in common.</summary>
internal static class FunctionProperties
{
    public static void WriteCommon(DocumentWriter json, ApiModel api, ApiFunction function, Action writeCode, string logGroup, LogicalIds ids)
    {
        StackReferences.WriteOptionalSub(json, "FunctionName", FunctionReferences.Name(function, ids));
        StackReferences.WriteOptionalSub(json, "Description", function.Description);
        json.String("Handler", api.AssemblyName);
        json.String("Runtime", api.LambdaRuntime);
        writeCode();
        json.Strings("Architectures", [function.IsArm == true ? "arm64" : "x86_64"]);
        SettingWriter.Number(json, "MemorySize", function.MemorySize);
        SettingWriter.Number(json, "Timeout", function.Timeout);
        SettingWriter.Number(json, "ReservedConcurrentExecutions", function.ReservedConcurrency, -1, ids.Conditions);

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
        SettingWriter.List(json, "Layers", function.Layers);
        SettingWriter.If(json, "VpcConfig", function.IsInVpc, ids.Conditions, vpc =>
        {
            SettingWriter.List(vpc, "SubnetIds", function.Subnets);
            SettingWriter.List(vpc, "SecurityGroupIds", function.SecurityGroups);
        });
        StackReferences.WriteOptionalSub(json, "KmsKeyArn", function.KmsKeyArn);
        if (function.EphemeralStorage is { } storage)
        {
            json.Object("EphemeralStorage", size => SettingWriter.Number(size, "Size", storage));
        }

        json.Object("LoggingConfig", logging =>
        {
            if (function.Logging is { } settings)
            {
                SettingWriter.Text(logging, "LogFormat", settings.Format);
                WriteLevel(logging, "ApplicationLogLevel", settings.Format, settings.ApplicationLevel, ids);
                WriteLevel(logging, "SystemLogLevel", settings.Format, settings.SystemLevel, ids);
            }

            logging.Object("LogGroup", group => group.String("Ref", logGroup));
        });
    }

    // Lambda refuses a level of a log in text.
    private static void WriteLevel(DocumentWriter json, string name, SettingModel<string> format, SettingModel<string>? level, LogicalIds ids)
    {
        if (level is null)
        {
            return;
        }

        if (format.Parameter is null)
        {
            SettingWriter.Text(json, name, level);
        }
        else
        {
            json.Object(name, item => SettingWriter.Choose(
                item, ids.Conditions.Name(format.Parameter, LoggingModel.Json), parts => SettingWriter.TextItem(parts, level)));
        }
    }
}
