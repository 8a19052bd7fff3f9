using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the stage, its access log, and the usage plans and API keys.</summary>
internal static class StageResources
{
    public static void Write(DocumentWriter json, ApiModel api, LogicalIds ids)
    {
        var stage = api.Settings.Stage;
        var accessLog = stage.HasAccessLog ? ids.New(ResourceIds.AccessLog) : null;
        var account = stage.HasCloudWatchRole ? CloudWatchRole.Write(json, api, ids) : null;
        json.Object(ids.Stage, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::Stage");
            if (account is not null)
            {
                resource.String("DependsOn", account);
            }

            resource.Object("Properties", properties =>
            {
                properties.Object("RestApiId", id => id.String("Ref", ids.Api));
                properties.Object("DeploymentId", id => id.String("Ref", ids.Deployment));
                StackReferences.WriteSub(properties, "StageName", api.Stage);
                ResourceTags.WriteList(properties, api.Settings.Tags);
                WriteSettings(properties, api, stage, accessLog, ids.Conditions);
                if (api.StageVariables.Count > 0)
                {
                    properties.Object("Variables", variables =>
                    {
                        foreach (var variable in api.StageVariables)
                        {
                            StackReferences.WriteSub(variables, variable.Name, variable.Value);
                        }
                    });
                }
            });
        });
        if (accessLog is not null)
        {
            LogGroup.Write(
                json, accessLog, StackTexts.AccessLog(api.Stage), stage.LogRetention, stage.LogKmsKeyArn, stage.RetainsLog,
                api.Settings.Tags, log => ids.Conditions.WriteCondition(log, stage.AccessLog));
        }

        foreach (var plan in api.Settings.UsagePlans)
        {
            UsagePlanResources.Write(json, plan, api.Settings.Tags, ids);
        }
    }

    private static void WriteSettings(DocumentWriter json, ApiModel api, StageModel stage, string? accessLog, StackConditions conditions)
    {
        SettingWriter.Switch(json, "TracingEnabled", stage.Tracing);
        if (stage.HasCache)
        {
            SettingWriter.TrueUnless(json, "CacheClusterEnabled", stage.CacheSize.Parameter, StageModel.NoCache, conditions);
            SettingWriter.Text(json, "CacheClusterSize", stage.CacheSize, StageModel.NoCache, conditions);
        }

        if (accessLog is not null)
        {
            SettingWriter.If(json, "AccessLogSetting", stage.AccessLog, conditions, log =>
            {
                log.Object("DestinationArn", arn => arn.Strings("Fn::GetAtt", [accessLog, "Arn"]));
                SettingWriter.Text(log, "Format", stage.AccessLogFormat);
            });
        }

        var methods = StageMethods.Of(api).ToList();
        if (methods.Count > 0)
        {
            json.Array("MethodSettings", settings =>
            {
                foreach (var method in methods)
                {
                    settings.ObjectItem(one => WriteMethod(one, stage, method, conditions));
                }
            });
        }
    }

    private static void WriteMethod(DocumentWriter json, StageModel stage, StageMethod method, StackConditions conditions)
    {
        json.String("HttpMethod", method.HttpMethod);
        json.String("ResourcePath", "/" + method.Path);
        if (!stage.LogLevel.Is("OFF"))
        {
            SettingWriter.Text(json, "LoggingLevel", stage.LogLevel);
        }

        SettingWriter.Switch(json, "MetricsEnabled", stage.Metrics);
        if (method.Own is { RateLimit: { } rate, BurstLimit: { } burst })
        {
            SettingWriter.Number(json, "ThrottlingRateLimit", rate);
            SettingWriter.Number(json, "ThrottlingBurstLimit", burst);
        }
        else
        {
            SettingWriter.Number(json, "ThrottlingRateLimit", stage.RateLimit, 0, conditions);
            SettingWriter.Number(json, "ThrottlingBurstLimit", stage.BurstLimit, 0, conditions);
        }

        if (stage.HasCache)
        {
            if (method.Own?.CacheSeconds is { } seconds)
            {
                SettingWriter.TrueUnless(json, "CachingEnabled", stage.CacheSize.Parameter, StageModel.NoCache, conditions);
                SettingWriter.Number(json, "CacheTtlInSeconds", seconds);
                json.Boolean("CacheDataEncrypted", true);
            }
            else
            {
                json.Boolean("CachingEnabled", false);
            }
        }
    }
}
