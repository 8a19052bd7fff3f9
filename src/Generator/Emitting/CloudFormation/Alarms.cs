using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the alarms of the stage and of functions.</summary>
internal static class Alarms
{
    /// <summary>Writes the alarms of the stage.</summary>
    public static void WriteApi(DocumentWriter json, ApiModel api, LogicalIds ids) =>
        Write(json, api.Settings.Alarms, ids.Api, AlarmTexts.ApiGateway, api.Settings.Tags, ids, dimensions =>
        {
            WriteDimension(dimensions, "ApiName", value => StackReferences.WriteSub(value, "Value", api.Name));
            WriteDimension(dimensions, "Stage", value => value.Object("Value", stage => stage.String("Ref", ids.Stage)));
        });

    /// <summary>Writes the alarms of a function.</summary>
    public static void WriteFunction(DocumentWriter json, ApiFunction function, LogicalIds ids) =>
        Write(json, function.Alarms, function.LogicalId, AlarmTexts.Lambda, function.Tags, ids, dimensions =>
            WriteDimension(dimensions, "FunctionName", value => value.Object("Value", name => name.String("Ref", function.LogicalId))));

    public static void WriteDimension(DocumentWriter dimensions, string name, Action<DocumentWriter> writeValue) => dimensions.ObjectItem(item =>
    {
        item.String("Name", name);
        writeValue(item);
    });

    private static void Write(
        DocumentWriter json, AlarmsModel? model, string owner, string space, EquatableArray<TagModel> tags, LogicalIds ids,
        Action<DocumentWriter> writeDimensions)
    {
        foreach (var alarm in model?.Alarms.Items ?? [])
        {
            json.Object(ids.New(ResourceIds.Alarm(owner, alarm.Name)), resource =>
            {
                resource.String("Type", "AWS::CloudWatch::Alarm");
                resource.Object("Properties", properties =>
                {
                    properties.String("AlarmDescription", alarm.Description);
                    WriteActions(properties, model!);
                    WriteMetric(properties, alarm, model!, space, writeDimensions);
                    SettingWriter.Number(properties, "EvaluationPeriods", model!.EvaluationPeriods);
                    SettingWriter.Number(properties, "DatapointsToAlarm", model.DatapointsToAlarm);
                    SettingWriter.Number(properties, "Threshold", alarm.Threshold);
                    properties.String("ComparisonOperator", AlarmTexts.Comparison);
                    properties.String("TreatMissingData", AlarmTexts.MissingData);
                    ResourceTags.WriteList(properties, tags);
                });
            });
        }
    }

    private static void WriteActions(DocumentWriter json, AlarmsModel model)
    {
        if (!model.ActionsEnabled.Is(true))
        {
            SettingWriter.Boolean(json, "ActionsEnabled", model.ActionsEnabled);
        }

        json.Array("AlarmActions", actions => StackReferences.WriteSubItem(actions, model.Topic));
        if (model.TellsEnd)
        {
            json.Array("OKActions", actions => StackReferences.WriteSubItem(actions, model.Topic));
        }
    }

    private static void WriteMetric(
        DocumentWriter json, AlarmModel alarm, AlarmsModel model, string space, Action<DocumentWriter> writeDimensions)
    {
        if (alarm.Total is null)
        {
            WriteName(json, alarm.Metric, space, writeDimensions);
            json.String(AlarmTexts.IsSum(alarm) ? "Statistic" : "ExtendedStatistic", alarm.Statistic);
            SettingWriter.Number(json, "Period", model.Period);
            return;
        }

        json.Array("Metrics", metrics =>
        {
            metrics.ObjectItem(rate =>
            {
                rate.String("Id", AlarmTexts.Rate);
                rate.String("Expression", AlarmTexts.RateExpression);
                rate.String("Label", alarm.Name);
            });
            WriteSum(metrics, AlarmTexts.Part, alarm.Metric);
            WriteSum(metrics, AlarmTexts.Total, alarm.Total);
        });

        void WriteSum(DocumentWriter metrics, string id, string name) => metrics.ObjectItem(item =>
        {
            item.String("Id", id);
            item.Object("MetricStat", stat =>
            {
                stat.Object("Metric", metric => WriteName(metric, name, space, writeDimensions));
                SettingWriter.Number(stat, "Period", model.Period);
                stat.String("Stat", alarm.Statistic);
            });
            item.Boolean("ReturnData", false);
        });
    }

    private static void WriteName(DocumentWriter json, string name, string space, Action<DocumentWriter> writeDimensions)
    {
        json.String("Namespace", space);
        json.String("MetricName", name);
        json.Array("Dimensions", writeDimensions);
    }
}
