using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds the alarms of the stage or of a function.</summary>
internal static class AlarmBlocks
{
    public static void Add(
        Module module, AlarmsModel? model, string owner, EquatableArray<TagModel> tags, string space, (string Name, string Value)[] dimensions)
    {
        foreach (var alarm in model?.Alarms.Items ?? [])
        {
            var id = module.Ids.New(ResourceIds.Alarm(owner, alarm.Name));
            module.Resource(TerraformAttributes.Alarm, id, block =>
            {
                block.Text("alarm_name", StackTexts.Named(id));
                block.Text("alarm_description", alarm.Description);
                if (!model!.ActionsEnabled.Is(true))
                {
                    block.Boolean("actions_enabled", model.ActionsEnabled);
                }

                block.List("alarm_actions", [model.Topic]);
                if (model.TellsEnd)
                {
                    block.List("ok_actions", [model.Topic]);
                }

                WriteMetric(block, alarm, model, space, dimensions);
                block.Number("evaluation_periods", model.EvaluationPeriods);
                block.Number("datapoints_to_alarm", model.DatapointsToAlarm);
                block.Number("threshold", alarm.Threshold);
                block.Text("comparison_operator", AlarmTexts.Comparison);
                block.Text("treat_missing_data", AlarmTexts.MissingData);
                block.Tags(tags);
            });
        }
    }

    private static void WriteMetric(Block block, AlarmModel alarm, AlarmsModel model, string space, (string Name, string Value)[] dimensions)
    {
        if (alarm.Total is null)
        {
            WriteName(block, alarm.Metric);
            block.Text(AlarmTexts.IsSum(alarm) ? "statistic" : "extended_statistic", alarm.Statistic);
            block.Number("period", model.Period);
            return;
        }

        block.Children(
            "metric_query",
            [
                rate =>
                {
                    rate.Text("id", AlarmTexts.Rate);
                    rate.Text("expression", AlarmTexts.RateExpression);
                    rate.Text("label", alarm.Name);
                    rate.Boolean("return_data", true);
                },
                part => WriteSum(part, AlarmTexts.Part, alarm.Metric),
                total => WriteSum(total, AlarmTexts.Total, alarm.Total),
            ]);

        void WriteSum(Block query, string id, string name)
        {
            query.Text("id", id);
            query.Boolean("return_data", false);
            query.Child("metric", metric =>
            {
                WriteName(metric, name);
                metric.Number("period", model.Period);
                metric.Text("stat", alarm.Statistic);
            });
        }

        void WriteName(Block metric, string name)
        {
            metric.Text("namespace", space);
            metric.Text("metric_name", name);
            metric.Map("dimensions", dimensions);
        }
    }
}
