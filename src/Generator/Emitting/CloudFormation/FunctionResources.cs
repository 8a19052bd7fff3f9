using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes a function and the log group that it writes to.</summary>
internal static class FunctionResources
{
    public static void Write(DocumentWriter json, ApiModel api, ApiFunction function, LogicalIds ids)
    {
        var logGroup = ids.New(ResourceIds.LogGroup(function.LogicalId));
        if (api.IsPlainTemplate)
        {
            PlainFunction.Write(json, api, function, logGroup, ids);
        }
        else
        {
            var rollbackAlarm = function.Alias?.Deployment is { RollsBackOnErrors: true } ? ids.New(ResourceIds.RollbackAlarm(function.LogicalId)) : null;
            json.Object(function.LogicalId, resource =>
            {
                resource.String("Type", "AWS::Serverless::Function");
                resource.Object("Properties", properties => WriteProperties(properties, api, function, logGroup, rollbackAlarm, ids));
            });
            if (rollbackAlarm is not null)
            {
                FunctionAlias.WriteRollbackAlarm(json, function, rollbackAlarm);
            }
        }

        LogGroup.Write(
            json, logGroup, StackTexts.FunctionLog(function.LogicalId), function.LogRetention, function.LogKmsKeyArn, function.RetainsLog,
            function.Tags);
        Alarms.WriteFunction(json, function, ids);
    }

    private static void WriteProperties(DocumentWriter json, ApiModel api, ApiFunction function, string logGroup, string? rollbackAlarm, LogicalIds ids)
    {
        FunctionProperties.WriteCommon(json, api, function, () => json.String("CodeUri", "./" + api.AssemblyName + ".zip"), logGroup, ids);
        SettingWriter.If(json, "Tracing", function.Tracing, ids.Conditions, "Active");

        if (!function.SnapStart.Is(false))
        {
            json.Object("SnapStart", snap => WriteSnapStart(snap, function, ids));
        }

        if (function.Alias is { } alias)
        {
            FunctionAlias.WriteProperties(json, alias, rollbackAlarm, ids.Conditions);
        }

        if (function.AsyncInvocation is { } asyncInvocation)
        {
            AsyncInvocations.WriteSam(json, asyncInvocation);
        }

        ResourceTags.WriteMap(json, function.Tags);
        WritePolicies(json, function);
    }

    private static void WriteSnapStart(DocumentWriter json, ApiFunction function, LogicalIds ids)
    {
        if (function.SnapStart.Parameter is { } parameter)
        {
            json.Object("ApplyOn", item => item.Array("Fn::If", parts =>
            {
                parts.StringItem(ids.Conditions.On(parameter));
                parts.StringItem("PublishedVersions");
                parts.StringItem("None");
            }));
        }
        else
        {
            json.String("ApplyOn", "PublishedVersions");
        }
    }

    // SAM takes the names of AWS managed policies as well as ARNs, and creates the role.
    private static void WritePolicies(DocumentWriter json, ApiFunction function)
    {
        if (function.Policies.Count == 0 && function.Statements.Count == 0)
        {
            return;
        }

        json.Array("Policies", policies =>
        {
            foreach (var policy in function.Policies)
            {
                StackReferences.WriteSubItem(policies, policy);
            }

            if (function.Statements.Count > 0)
            {
                policies.ObjectItem(policy => PolicyWriter.WriteDocument(policy, function.Statements, StackReferences.WriteSub));
            }
        });
    }
}
