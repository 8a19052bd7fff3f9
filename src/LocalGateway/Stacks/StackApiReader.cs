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
        var apis = reader.Apis();
        var names = reader.Names(apis);
        var at = template.Root.Member("Resources");
        var chosen = wanted ?? (names.Count == 1 ? names[0] : throw at.Error(names.Count == 0
            ? "the template declares no REST API: it has no AWS::ApiGateway::RestApi, no AWS::Serverless::Api and no function or state machine "
                + "with an event of the type Api." + reader.Hint()
            : $"the template declares several APIs: {string.Join(", ", names)}. Choose one with --api."));
        if (!names.Contains(chosen, StringComparer.Ordinal))
        {
            throw at.Error($"the template has no API '{chosen}'. Its APIs are {string.Join(", ", names)}: name one of these with --api.");
        }

        return reader.Read(chosen, apis);
    }

    /// <summary>Reads all APIs, in the template's order.</summary>
    /// <exception cref="DocumentException">The template has no API, or an API cannot be read.</exception>
    public static IReadOnlyList<StackApi> ReadAll(Template template)
    {
        var reader = new StackApiReader(template);
        var apis = reader.Apis();
        var names = reader.Names(apis);
        return names.Count == 0 ? [Read(template, wanted: null)] : [.. names.Select(name => reader.Read(name, apis))];
    }

    private List<StackResource> Apis() => [.. _resources.Of("AWS::ApiGateway::RestApi", "AWS::Serverless::Api")];

    private List<string> Names(IEnumerable<StackResource> apis)
    {
        var names = apis.Select(static api => api.LogicalId).ToList();
        if (_resources.ImplicitEvents().Any())
        {
            names.Add(SamApiWriter.ImplicitId);
        }

        return names;
    }

    private StackApi Read(string name, IEnumerable<StackResource> apis)
    {
        var resource = apis.FirstOrDefault(api => api.LogicalId == name);
        return new(name, resource is null || resource.Type == "AWS::Serverless::Api" ? ReadSam(name, resource) : ReadApi(resource));
    }

    private JsonPlace ReadApi(StackResource api)
    {
        var properties = api.Properties;
        var body = properties?.Find("Body") ?? (properties?.Find("BodyS3Location") is { } location ? _template.ReadFile(location) : null);
        return body is not { } document ? MethodApiWriter.Write(_template, _resources, api)
            : document.IsPlainObject && (properties?.Find("BinaryMediaTypes") ?? properties?.Find("ApiKeySourceType")) is not null
                ? WithSettings(document, properties!.Value)
                : TreeWriter.Flatten(document);
    }

    private static JsonPlace WithSettings(JsonPlace document, JsonPlace properties)
    {
        using var tree = new TreeWriter();
        tree.StartObject(document);
        foreach (var (name, part) in document.Members().Where(static part => !ApiHead.IsSetting(part.Key)))
        {
            tree.Copy(name, part);
        }

        ApiHead.WriteSettings(tree, document, properties.Find("ApiKeySourceType"), properties.Find("BinaryMediaTypes"));
        tree.End();
        return tree.Read(document.File, isTemplate: true);
    }

    // The API of a template can be in a template that it nests.
    private string Hint()
    {
        var nested = _resources.Of("AWS::CloudFormation::Stack", "AWS::Serverless::Application")
            .Select(static stack => stack.Text("TemplateURL") ?? stack.Text("Location"))
            .OfType<string>()
            .ToList();
        return nested.Count > 0 ? $" It nests other templates, which are not read: name one of them, {string.Join(", ", nested)}."
            : _resources.Of("AWS::ApiGatewayV2::Api", "AWS::Serverless::HttpApi").Any() ? " Its HTTP APIs are not served." : "";
    }

    private JsonPlace ReadSam(string logicalId, StackResource? api) => SamApiWriter.Write(_template, _resources, logicalId, api);
}
