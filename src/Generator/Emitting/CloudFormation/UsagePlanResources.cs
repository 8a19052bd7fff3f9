using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes a usage plan for the stage, its API keys, and the resources that connect them.</summary>
internal static class UsagePlanResources
{
    public static void Write(DocumentWriter json, UsagePlanModel plan, EquatableArray<TagModel> tags, LogicalIds ids)
    {
        var id = ids.UsagePlans[plan.Name];
        json.Object(id, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::UsagePlan");
            resource.Object("Properties", properties =>
            {
                WritePlan(properties, plan, ids);
                ResourceTags.WriteList(properties, tags);
            });
        });
        foreach (var key in plan.Keys)
        {
            var keyId = ids.New(ResourceIds.ApiKey(key));
            json.Object(keyId, resource =>
            {
                resource.String("Type", "AWS::ApiGateway::ApiKey");
                resource.Object("Properties", properties =>
                {
                    properties.Object("Name", name => name.String("Fn::Sub", StackTexts.Named(key)));
                    properties.Boolean("Enabled", true);
                    ResourceTags.WriteList(properties, tags);
                });
            });
            json.Object(ids.New(ResourceIds.UsagePlanKey(id, key)), resource =>
            {
                resource.String("Type", "AWS::ApiGateway::UsagePlanKey");
                resource.Object("Properties", properties =>
                {
                    properties.Object("KeyId", reference => reference.String("Ref", keyId));
                    properties.String("KeyType", "API_KEY");
                    properties.Object("UsagePlanId", reference => reference.String("Ref", id));
                });
            });
        }
    }

    private static void WritePlan(DocumentWriter json, UsagePlanModel plan, LogicalIds ids)
    {
        json.Object("UsagePlanName", name => name.String("Fn::Sub", StackTexts.Named(plan.Name)));
        json.Array("ApiStages", stages => stages.ObjectItem(stage =>
        {
            stage.Object("ApiId", id => id.String("Ref", ids.Api));
            stage.Object("Stage", name => name.String("Ref", ids.Stage));
        }));
        if (!plan.RateLimit.Is(0) || !plan.BurstLimit.Is(0))
        {
            json.Object("Throttle", throttle =>
            {
                SettingWriter.Number(throttle, "RateLimit", plan.RateLimit, 0, ids.Conditions);
                SettingWriter.Number(throttle, "BurstLimit", plan.BurstLimit, 0, ids.Conditions);
            });
        }

        SettingWriter.Unless(json, "Quota", plan.Quota.Parameter, plan.Quota.Value == 0, "0", ids.Conditions, quota =>
        {
            SettingWriter.Number(quota, "Limit", plan.Quota);
            SettingWriter.Text(quota, "Period", plan.QuotaPeriod);
        });
    }
}
