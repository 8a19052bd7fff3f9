using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds a usage plan for the stage, its API keys, and the resources that connect them.</summary>
internal static class UsagePlanBlocks
{
    public static void Add(Module module, UsagePlanModel plan, EquatableArray<TagModel> tags)
    {
        var id = module.Ids.UsagePlans[plan.Name];
        var address = module.Resource(TerraformAttributes.UsagePlan, id, block =>
        {
            Write(block, module, plan);
            block.Tags(tags);
        });
        foreach (var key in plan.Keys)
        {
            var keyAddress = module.Resource(TerraformAttributes.ApiKey, module.Ids.New(ResourceIds.ApiKey(key)), block =>
            {
                block.Text("name", StackTexts.Named(key));
                block.Boolean("enabled", true);
                block.Tags(tags);
            });
            module.Resource("aws_api_gateway_usage_plan_key", module.Ids.New(ResourceIds.UsagePlanKey(id, key)), block =>
            {
                block.Expression("key_id", keyAddress + ".id");
                block.Text("key_type", "API_KEY");
                block.Expression("usage_plan_id", address + ".id");
            });
        }
    }

    private static void Write(Block block, Module module, UsagePlanModel plan)
    {
        block.Text("name", StackTexts.Named(plan.Name));
        block.Child("api_stages", stage =>
        {
            stage.Text("api_id", "${" + module.Ids.Api + "}");
            stage.Text("stage", "${" + module.Ids.Stage + "}");
        });
        if (!plan.RateLimit.Is(0) || !plan.BurstLimit.Is(0))
        {
            block.Child("throttle_settings", throttle =>
            {
                throttle.NumberUnless("rate_limit", plan.RateLimit, 0);
                throttle.NumberUnless("burst_limit", plan.BurstLimit, 0);
            });
        }

        if (plan.Quota.Parameter is { } parameter)
        {
            block.ChildIf("quota_settings", "!(" + block.References.Is(parameter, 0) + ")", WriteQuota);
        }
        else if (plan.Quota.Value != 0)
        {
            block.Child("quota_settings", WriteQuota);
        }

        void WriteQuota(Block quota)
        {
            quota.Number("limit", plan.Quota);
            quota.Text("period", plan.QuotaPeriod);
        }
    }
}
