using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the alias of a function, for which SAM publishes a version of each change.</summary>
internal static class FunctionAlias
{
    /// <summary>Writes the properties of SAM's function.</summary>
    /// <param name="json">The writer, inside the properties.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="rollbackAlarm">The logical id of the alarm for errors of the newest version, or null if there is none.</param>
    /// <param name="conditions">The conditions of the template.</param>
    public static void WriteProperties(DocumentWriter json, AliasModel alias, string? rollbackAlarm, StackConditions conditions)
    {
        json.String("AutoPublishAlias", alias.Name);

        // Without this, the version that the alias names would keep the settings that it was published with.
        json.Boolean("AutoPublishAliasAllProperties", true);
        if (alias.ProvisionedConcurrency is { } concurrency)
        {
            SettingWriter.Object(json, "ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions", concurrency, none: 0, conditions);
        }

        if (alias.Deployment is { } deployment)
        {
            json.Object("DeploymentPreference", preference => WriteDeployment(preference, deployment, rollbackAlarm));
        }
    }

    /// <summary>Writes the alarm that moves the traffic back if the newest version fails.</summary>
    public static void WriteRollbackAlarm(DocumentWriter json, ApiFunction function, string id) => json.Object(id, resource =>
    {
        resource.String("Type", "AWS::CloudWatch::Alarm");
        resource.Object("Properties", properties =>
        {
            properties.String("AlarmDescription", "The new version of the function fails, so CodeDeploy moves the traffic back to the old one.");
            properties.String("Namespace", AlarmTexts.Lambda);
            properties.String("MetricName", "Errors");
            properties.Array("Dimensions", dimensions =>
            {
                Alarms.WriteDimension(dimensions, "FunctionName", value => value.Object("Value", name => name.String("Ref", function.LogicalId)));
                Alarms.WriteDimension(dimensions, "Resource", value => value.Object(
                    "Value", name => name.String("Fn::Sub", "${" + function.LogicalId + "}:" + function.Alias!.Name)));
                Alarms.WriteDimension(dimensions, "ExecutedVersion", value => value.Object(
                    "Value", version => version.Strings("Fn::GetAtt", [function.LogicalId + ".Version", "Version"])));
            });
            properties.String("Statistic", "Sum");
            properties.Number("Period", 60);
            properties.Number("EvaluationPeriods", 1);
            properties.Number("Threshold", 1);
            properties.String("ComparisonOperator", AlarmTexts.Comparison);
            properties.String("TreatMissingData", AlarmTexts.MissingData);
            ResourceTags.WriteList(properties, function.Tags);
        });
    });

    private static void WriteDeployment(DocumentWriter json, DeploymentPreferenceModel deployment, string? rollbackAlarm)
    {
        StackReferences.WriteSub(json, "Type", deployment.Type);
        if (rollbackAlarm is not null || deployment.Alarms.Count > 0)
        {
            json.Array("Alarms", alarms =>
            {
                if (rollbackAlarm is not null)
                {
                    alarms.ObjectItem(alarm => alarm.String("Ref", rollbackAlarm));
                }

                foreach (var alarm in deployment.Alarms)
                {
                    StackReferences.WriteSubItem(alarms, alarm);
                }
            });
        }
    }
}
