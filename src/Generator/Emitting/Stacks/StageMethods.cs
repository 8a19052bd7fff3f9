using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>
/// Makes the list of methods for which the stage has settings. The settings of a method replace the settings of the stage completely, so each method
/// has them all.
/// </summary>
internal static class StageMethods
{
    public static IEnumerable<StageMethod> Of(ApiModel api)
    {
        var methods = api.Operations.Items.Where(operation => operation.MethodSettings is not null).ToList();
        if (!HasSettings(api.Settings.Stage) && methods.Count == 0)
        {
            yield break;
        }

        yield return new("*", "*", null) { Name = ResourceIds.MethodSettings("All") };
        foreach (var operation in methods)
        {
            yield return new(
                operation.HttpMethod == "ANY" ? "*" : operation.HttpMethod, operation.Route.Template.Replace("/", "~1"), operation.MethodSettings)
            {
                Name = ResourceIds.MethodSettings(operation.OperationId),
            };
        }
    }

    private static bool HasSettings(StageModel stage) =>
        !stage.RateLimit.Is(0) || !stage.BurstLimit.Is(0) || !stage.Metrics.Is(false) || !stage.LogLevel.Is("OFF");
}
