using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the stage, its access log, and the usage plans and API keys.</summary>
internal static class StageResources
{
    public static void Write(DocumentWriter json, ApiModel api, LogicalIds ids)
    {
        var stage = api.Settings.Stage;
        var accessLog = stage.AccessLogFormat is null ? null : ids.New("AccessLog");
        json.Object(ids.Stage, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::Stage");
            resource.Object("Properties", properties =>
            {
                properties.Object("RestApiId", id => id.String("Ref", ids.Api));
                properties.Object("DeploymentId", id => id.String("Ref", ids.Deployment));
                properties.String("StageName", api.Stage);
                WriteSettings(properties, api, stage, accessLog);
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
            LogGroup.Write(json, accessLog, "/aws/apigateway/${AWS::StackName}-" + api.Stage, stage.LogRetention);
        }

        foreach (var plan in api.Settings.UsagePlans)
        {
            UsagePlanResources.Write(json, plan, ids);
        }
    }

    private static void WriteSettings(DocumentWriter json, ApiModel api, StageModel stage, string? accessLog)
    {
        if (stage.Tracing)
        {
            json.Boolean("TracingEnabled", true);
        }

        if (stage.CacheSize is not null)
        {
            json.Boolean("CacheClusterEnabled", true);
            json.String("CacheClusterSize", stage.CacheSize);
        }

        if (accessLog is not null)
        {
            json.Object("AccessLogSetting", log =>
            {
                log.Object("DestinationArn", arn => arn.Strings("Fn::GetAtt", [accessLog, "Arn"]));
                log.String("Format", stage.AccessLogFormat!);
            });
        }

        var methods = api.Operations.Items.Where(operation => operation.MethodSettings is not null).ToList();
        var isPlain = stage is { RateLimit: null, BurstLimit: null, Metrics: false, LogLevel: "OFF" } && methods.Count == 0;
        if (!isPlain)
        {
            json.Array("MethodSettings", settings =>
            {
                settings.ObjectItem(all => WriteMethod(all, stage, "*", "/*", null));
                foreach (var operation in methods)
                {
                    var path = "/" + operation.Route.Template.Replace("/", "~1");
                    settings.ObjectItem(one =>
                        WriteMethod(one, stage, operation.HttpMethod == "ANY" ? "*" : operation.HttpMethod, path, operation.MethodSettings));
                }
            });
        }
    }

    // The settings of a method replace the settings of the stage completely, so the stage's values are repeated here.
    private static void WriteMethod(DocumentWriter json, StageModel stage, string method, string path, MethodSettingsModel? own)
    {
        json.String("HttpMethod", method);
        json.String("ResourcePath", path);
        if (stage.LogLevel != "OFF")
        {
            json.String("LoggingLevel", stage.LogLevel);
        }

        if (stage.Metrics)
        {
            json.Boolean("MetricsEnabled", true);
        }

        WriteNumber(json, "ThrottlingRateLimit", own?.RateLimit ?? stage.RateLimit);
        WriteNumber(json, "ThrottlingBurstLimit", own?.BurstLimit ?? stage.BurstLimit);
        if (stage.CacheSize is not null)
        {
            json.Boolean("CachingEnabled", own?.CacheSeconds is not null);
            if (own?.CacheSeconds is { } seconds)
            {
                json.Number("CacheTtlInSeconds", seconds);
                json.Boolean("CacheDataEncrypted", true);
            }
        }
    }

    private static void WriteNumber(DocumentWriter json, string name, string? number)
    {
        if (number is not null)
        {
            json.Raw(name, number);
        }
    }
}
