using System.Text.Json.Nodes;
using Sluice.Cdk.References;

namespace Sluice.Cdk.Resources;

/// <summary>A template without SAM's functions, and which of its resources are the API.</summary>
internal sealed class ApiTemplate
{
    private const string RestApiType = "AWS::ApiGateway::RestApi";

    /// <summary>Finds the API, its stage and its deployment.</summary>
    /// <exception cref="SluiceApiException">The template has no API with a stage.</exception>
    public ApiTemplate(JsonObject template)
    {
        Resources = (JsonObject)template[nameof(Resources)]!;
        Template = template;
        foreach (var section in new[] { "Rules", "Hooks" })
        {
            if (template[section] is not null)
            {
                throw new SluiceApiException($"template.json: SluiceApi does not read the section '{section}'. Remove it from the template.");
            }
        }

        RestApi = FindRestApi();
        Stage = Find("AWS::ApiGateway::Stage", "RestApiId", RestApi);
        Deployment = Rewriter.Target(Properties(Stage)["DeploymentId"])
            ?? throw new SluiceApiException($"template.json: the stage '{Stage}' refers to no deployment.");
    }

    /// <summary>The whole template.</summary>
    public JsonObject Template { get; }

    /// <summary>Its resources.</summary>
    public JsonObject Resources { get; }

    /// <summary>The logical id of the API.</summary>
    public string RestApi { get; }

    /// <summary>The logical id of the stage.</summary>
    public string Stage { get; }

    /// <summary>The logical id of the deployment.</summary>
    public string Deployment { get; }

    public static string Type(JsonNode? resource) => Rewriter.Text(resource?["Type"]) ?? "";

    public JsonObject Properties(string id) => Resources[id]?["Properties"] as JsonObject ?? [];

    private string FindRestApi()
    {
        var all = Resources.Where(resource => Type(resource.Value) == RestApiType).Select(resource => resource.Key).ToList();
        return all.Count == 1 ? all[0]
            : Rewriter.Target(Template["Outputs"]?["RestApiId"]?["Value"]) is { } output && all.Contains(output) ? output
            : throw new SluiceApiException(
                all.Count == 0
                    ? $"template.json has no resource of the type {RestApiType}, so it is not a template of Sluice."
                    : $"template.json has the APIs {string.Join(", ", all)}, and no output 'RestApiId' that says which one is built.");
    }

    private string Find(string type, string property, string target) =>
        Resources.FirstOrDefault(resource => Type(resource.Value) == type && Rewriter.Target(Properties(resource.Key)[property]) == target).Key
        ?? throw new SluiceApiException($"template.json has no resource of the type {type} for the API '{target}'.");
}
