using System.Globalization;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Stages;

/// <summary>Makes the warnings about stage variables that addresses and ARNs use and that have no value, one for each variable.</summary>
internal static class StageVariableWarnings
{
    public static IEnumerable<string> For(ApiDocument api, StageSettings stage, StartHints hints) => api.StageVariables
        .Where(use => !stage.Has(use.Name))
        .GroupBy(static use => use.Name, StringComparer.Ordinal)
        .Select(uses => Describe(uses.Key, [.. uses], hints));

    private static string Describe(string name, IReadOnlyList<StageVariableUse> uses, StartHints hints)
    {
        var others = uses.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", which {uses.Count} texts of the API use,");
        var cure = string.Format(CultureInfo.InvariantCulture, hints.StageVariable, name);
        return uses[0].Place.Error(
            $"the stage variable '{name}'{others} has no value, so an empty text replaces it, as on AWS, and requests may be answered 500. {cure}.").Message;
    }
}
