using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>The names of resources that SAM makes.</summary>
internal static class SamNames
{
    private const string Suffix = "Stage";

    /// <summary>Returns the name that SAM gives a model of an API's <c>Models</c>.</summary>
    public static string Model(string name) => name.ToLowerInvariant();

    /// <summary>Returns the place of the name of the stage that SAM makes for an API under a logical id, or null for another name.</summary>
    /// <param name="logicalId">The logical id: the API's, the stage's name and <c>Stage</c>.</param>
    /// <param name="resources">The resources of the template as they are written.</param>
    public static JsonPlace? StageOf(string logicalId, JsonPlace resources)
    {
        if (!logicalId.EndsWith(Suffix, StringComparison.Ordinal) || !resources.IsObject)
        {
            return null;
        }

        foreach (var (api, resource) in resources.Members())
        {
            if (logicalId.StartsWith(api, StringComparison.Ordinal) && resource.Find("Type")?.KnownText == "AWS::Serverless::Api"
                && resource.Find("Properties")?.Find("StageName") is { } stage
                && (stage.KnownText is not { } name || logicalId == $"{api}{name}{Suffix}"))
            {
                return stage;
            }
        }

        return null;
    }
}
