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

    /// <summary>Reads the API. An API of a nested stack is taken if it is named, or if the template has none of its own.</summary>
    /// <param name="template">The template.</param>
    /// <param name="wanted">The logical id of the API, or <c>STACK.API</c> for one of a nested stack; null for the only one.</param>
    /// <exception cref="DocumentException">The template has no API, or several and none is chosen, or the API cannot be read.</exception>
    public static StackApi Read(Template template, string? wanted)
    {
        var own = ReadersOf(template).ToList();
        if (wanted is null ? own.Count == 1 : own.Exists(api => api.Name == wanted))
        {
            return own.First(api => wanted is null || api.Name == wanted).Read();
        }

        List<ReadableApi> all = [.. own, .. NestedReadersOf(template)];
        var at = template.Root.Member("Resources");
        var names = string.Join(", ", all.Select(static api => api.Name));
        var chosen = all.Where(api => wanted is null || api.Name == wanted).ToList();
        return chosen.Count == 1 ? chosen[0].Read() : throw at.Error(
            all.Count == 0
                ? "the template declares no REST API: it has no AWS::ApiGateway::RestApi, no AWS::Serverless::Api and no function or state machine "
                    + "with an event of the type Api." + new StackApiReader(template).Hint()
                : wanted is null
                    ? $"the template declares several APIs: {names}. Choose one with --api."
                    : $"the template has no API '{wanted}'. Its APIs are {names}: name one of these with --api.").FromOutside();
    }

    /// <summary>Reads all APIs, in the template's order, and then those of nested stacks.</summary>
    /// <exception cref="DocumentException">The template has no API, or an API cannot be read.</exception>
    public static IReadOnlyList<StackApi> ReadAll(Template template)
    {
        List<ReadableApi> all = [.. ReadersOf(template), .. NestedReadersOf(template)];
        return all.Count == 0 ? [Read(template, wanted: null)] : [.. all.Select(static api => api.Read())];
    }

    /// <summary>Finds one API or all, without reading them, so that a mistake in one of them does not hide the others.</summary>
    /// <param name="template">The template.</param>
    /// <param name="wanted">The logical id of one API; null for all.</param>
    /// <param name="problems">Receives why there is no API, and why nested stacks cannot be read.</param>
    public static IReadOnlyList<Func<StackApi>> Find(Template template, string? wanted, ICollection<DocumentException> problems)
    {
        List<ReadableApi> all = [.. ReadersOf(template)];
        try
        {
            all.AddRange(NestedReadersOf(template));
        }
        catch (DocumentException problem)
        {
            problems.Add(problem);
        }

        if (all.Exists(api => wanted is null || api.Name == wanted))
        {
            return [.. all.Where(api => wanted is null || api.Name == wanted).Select(static api => api.Read)];
        }

        try
        {
            return Read(template, wanted) is var found ? [() => found] : [];
        }
        catch (DocumentException problem)
        {
            problems.Add(problem);
            return [];
        }
    }

    private static IEnumerable<ReadableApi> ReadersOf(Template template)
    {
        var reader = new StackApiReader(template);
        var apis = reader.Apis();
        return reader.Names(apis).Select(name => new ReadableApi(template.Nesting.IdOf(name), () => reader.Read(name, apis)));
    }

    private static IEnumerable<ReadableApi> NestedReadersOf(Template template) => template.Nested()
        .Select(static stack => stack.Template)
        .OfType<Template>()
        .SelectMany(static inner => ReadersOf(inner).Concat(NestedReadersOf(inner)));

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
        return new(_template, name, resource is null || resource.Type == "AWS::Serverless::Api" ? ReadSam(name, resource) : ReadApi(resource));
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
        var nested = _template.Nested().Where(static stack => stack.Template is null).Select(static stack => stack.LogicalId).ToList();
        return nested.Count > 0
                ? $" The templates of these nested stacks are not on this machine: {string.Join(", ", nested)}. Name a file in TemplateURL or Location."
            : _resources.Of("AWS::ApiGatewayV2::Api", "AWS::Serverless::HttpApi").Any() ? " Its HTTP APIs are not served." : "";
    }

    private JsonPlace ReadSam(string logicalId, StackResource? api) => SamApiWriter.Write(_template, _resources, logicalId, api);

    /// <summary>An API that can be read.</summary>
    /// <param name="Name">How <c>--api</c> names it.</param>
    /// <param name="Read">Reads it.</param>
    private sealed record ReadableApi(string Name, Func<StackApi> Read);
}
