using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Reads the REST API of a template as a document.</summary>
internal sealed class StackApiReader
{
    private readonly Template _template;
    private readonly StackResources _resources;

    private StackApiReader(Template template)
    {
        _template = template;
        _resources = new(template);
    }

    /// <summary>Reads the API.</summary>
    /// <param name="template">The template.</param>
    /// <param name="wanted">The logical id of the API; null for the only one.</param>
    /// <exception cref="DocumentException">The template has no API, or several and none is chosen, or the API cannot be read.</exception>
    public static StackApi Read(Template template, string? wanted)
    {
        var reader = new StackApiReader(template);
        var apis = reader._resources.Of("AWS::ApiGateway::RestApi", "AWS::Serverless::Api").ToList();
        var names = apis.Select(static api => api.LogicalId).ToList();
        if (reader._resources.ImplicitEvents().Any())
        {
            names.Add(SamApiWriter.ImplicitId);
        }

        var at = template.Root.Member("Resources");
        var chosen = wanted ?? (names.Count == 1 ? names[0] : throw at.Error(names.Count == 0
            ? "the template declares no REST API: it has no AWS::ApiGateway::RestApi, no AWS::Serverless::Api and no function with an event of the type Api."
            : $"the template declares several APIs: {string.Join(", ", names)}. Choose one with --api."));
        if (!names.Contains(chosen, StringComparer.Ordinal))
        {
            throw at.Error($"the template has no API '{chosen}'. Its APIs are {string.Join(", ", names)}: name one of these with --api.");
        }

        var resource = apis.FirstOrDefault(api => api.LogicalId == chosen);
        return new(chosen, resource is null || resource.Type == "AWS::Serverless::Api" ? reader.ReadSam(chosen, resource) : reader.ReadApi(resource));
    }

    private JsonPlace ReadApi(StackResource api)
    {
        if (api.Properties?.Find("Body") is { } body)
        {
            return TreeWriter.Flatten(body);
        }

        return api.Properties?.Find("BodyS3Location") is { } location
            ? TreeWriter.Flatten(_template.ReadFile(location))
            : MethodApiWriter.Write(_template, _resources, api);
    }

    private JsonPlace ReadSam(string logicalId, StackResource? api) => SamApiWriter.Write(_template, _resources, logicalId, api);
}
