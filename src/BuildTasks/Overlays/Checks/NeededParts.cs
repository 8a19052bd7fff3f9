using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>The parts of the built resources without which the API does not work.</summary>
internal static class NeededParts
{
    private const string UsagePlanKey = "AWS::ApiGateway::UsagePlanKey";

    private static readonly string[] Function = ["Handler", "Runtime", "CodeUri", "Code", "Role", "FunctionName", "Environment.Variables.SLUICE_FUNCTION"];

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        [ResourceTypes.SamFunction] = Function,
        [ResourceTypes.Function] = Function,
        ["AWS::ApiGateway::RestApi"] = ["Body", "Mode"],
        ["AWS::ApiGateway::Deployment"] = ["RestApiId"],
        ["AWS::ApiGateway::Stage"] = ["RestApiId", "DeploymentId", "StageName"],
        ["AWS::Lambda::Permission"] = ["Action", "FunctionName", "Principal", "SourceArn"],
        ["AWS::Lambda::Alias"] = ["FunctionName", "FunctionVersion", "Name"],
        ["AWS::Lambda::Version"] = ["FunctionName"],
        ["AWS::IAM::Role"] = ["AssumeRolePolicyDocument"],
        [UsagePlanKey] = ["KeyId", "KeyType", "UsagePlanId"],
    };

    // Source: SamFunction in aws/serverless-application-model refuses Runtime, Handler and Layers beside PackageType: Image, and the code is in the image.
    private static readonly string[] InImage = ["Handler", "Runtime", "CodeUri", "Code"];

    /// <summary>Returns whether a function in a container image does not have the part.</summary>
    public static bool IsInImage(string part) => Array.IndexOf(InImage, part) >= 0;

    /// <summary>Returns the logical ids of the functions that an overlay makes container images.</summary>
    public static IEnumerable<string> Images(ObjectNode overlay) =>
        from resource in (overlay.Get("Resources") as ObjectNode)?.Members ?? []
        where resource.Value is ObjectNode entry && entry.TryGetObject("Properties", out var properties) && properties.Text("PackageType") == "Image"
        select resource.Name;

    /// <summary>Returns whether the API needs the resources of a type. Without a key of a usage plan, only its clients lose their access.</summary>
    public static bool IsNeeded(string type) => Known.ContainsKey(type) && type != UsagePlanKey;

    /// <summary>Returns the needed part that a change of a property affects, or null.</summary>
    /// <param name="type">The type of the resource.</param>
    /// <param name="property">The path below <c>Properties</c>, or an empty text for <c>Properties</c> itself.</param>
    public static string? Affected(string type, string property) => !Known.TryGetValue(type, out var parts) ? null
        : parts.FirstOrDefault(part => property.Length == 0 || part == property || part.StartsWith(property + ".", StringComparison.Ordinal));
}
