using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds the stage with its access log, the settings of its methods, and the association of a web ACL.</summary>
internal static class StageBlocks
{
    public static void Add(Module module, string deployment)
    {
        var (api, ids, stage) = (module.Api, module.Ids, module.Api.Settings.Stage);
        var log = stage.HasAccessLog ? ids.New(ResourceIds.AccessLog) : null;
        string[] account = stage.HasCloudWatchRole ? [CloudWatchRoleBlocks.Add(module)] : [];
        if (log is not null)
        {
            module.Resource(
                TerraformAttributes.LogGroup, log,
                block => LogGroupBlock.Write(
                    block, StackTexts.AccessLog(api.Stage), stage.LogRetention, stage.LogKmsKeyArn, stage.RetainsLog, api.Settings.Tags),
                stage.AccessLog);
        }

        var address = module.Resource(TerraformAttributes.Stage, ids.Stage, block =>
        {
            block.Text("rest_api_id", "${" + ids.Api + "}");
            block.Expression("deployment_id", deployment + ".id");
            block.Text("stage_name", api.Stage);
            block.Switch("xray_tracing_enabled", stage.Tracing);
            WriteCache(block, stage);
            if (api.StageVariables.Count > 0)
            {
                block.Map("variables", api.StageVariables.Items.Select(variable => (variable.Name, variable.Value)));
            }

            block.Tags(api.Settings.Tags);
            if (log is not null)
            {
                block.ChildIf("access_log_settings", stage.AccessLog, settings =>
                {
                    var group = TerraformAttributes.LogGroup + "." + module.Name(log);
                    settings.Expression("destination_arn", group + (stage.AccessLog.Parameter is null ? ".arn" : "[0].arn"));
                    settings.Text("format", stage.AccessLogFormat);
                });
            }

            block.DependsOn(account);
        });
        foreach (var method in StageMethods.Of(api))
        {
            module.Resource("aws_api_gateway_method_settings", ids.New(method.Name), block =>
            {
                block.Text("rest_api_id", "${" + ids.Api + "}");
                block.Expression("stage_name", address + ".stage_name");

                // The provider gives the text to API Gateway, whose keys have this form: hashicorp/terraform-provider-aws, issue 9738.
                block.Text("method_path", method.Path + "/" + method.HttpMethod);
                block.Child("settings", settings => WriteMethod(settings, stage, method.Own));
            });
        }

        if (stage.WebAclArn is { } acl)
        {
            module.Resource("aws_wafv2_web_acl_association", ids.WebAcl, block =>
            {
                block.Text("resource_arn", StackTexts.StageArn(ids));
                block.Text("web_acl_arn", acl);
            });
        }
    }

    private static void WriteCache(Block block, StageModel stage)
    {
        if (stage.HasCache)
        {
            block.TrueUnless("cache_cluster_enabled", stage.CacheSize.Parameter, StageModel.NoCache);
        }

        block.TextUnless("cache_cluster_size", stage.CacheSize, StageModel.NoCache);
    }

    private static void WriteMethod(Block block, StageModel stage, MethodSettingsModel? own)
    {
        if (!stage.LogLevel.Is("OFF"))
        {
            block.Text("logging_level", stage.LogLevel);
        }

        block.Switch("metrics_enabled", stage.Metrics);
        if (own is { RateLimit: { } rate, BurstLimit: { } burst })
        {
            block.Number("throttling_rate_limit", rate);
            block.Number("throttling_burst_limit", burst);
        }
        else
        {
            block.NumberUnless("throttling_rate_limit", stage.RateLimit, 0);
            block.NumberUnless("throttling_burst_limit", stage.BurstLimit, 0);
        }

        if (!stage.HasCache)
        {
            return;
        }

        if (own?.CacheSeconds is { } seconds)
        {
            block.TrueUnless("caching_enabled", stage.CacheSize.Parameter, StageModel.NoCache);
            block.Number("cache_ttl_in_seconds", seconds);
            block.Boolean("cache_data_encrypted", true);
        }
        else
        {
            block.Boolean("caching_enabled", false);
        }
    }
}
