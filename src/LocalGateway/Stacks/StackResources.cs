using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>The resources of a template that exist, because their conditions are true.</summary>
internal sealed class StackResources(Template template)
{
    /// <summary>Returns the resources of some types, in the template's order.</summary>
    /// <exception cref="DocumentException">It is not known whether one of them exists.</exception>
    public IEnumerable<StackResource> Of(params string[] types)
        => from resource in template.Root.Member("Resources").Members()
           let type = resource.Value.Find("Type")?.KnownText
           where type is not null && types.Contains(type) && template.Makes(resource.Value)
           select new StackResource(resource.Key, type, resource.Value);

    /// <summary>Returns the resources of a type that belong to an API.</summary>
    public IEnumerable<StackResource> OfApi(string type, string apiId) => Of(type).Where(resource => resource.Text("RestApiId") == apiId);

    /// <summary>Returns the functions' events of the type Api that name no API.</summary>
    public IEnumerable<(StackResource Function, string Name, JsonPlace Event)> ImplicitEvents() => Events(apiId: null);

    /// <summary>Returns the functions' events of the type Api that belong to an API.</summary>
    /// <param name="apiId">The id of the API; null for the API that SAM makes for events that name none.</param>
    public IEnumerable<(StackResource Function, string Name, JsonPlace Event)> Events(string? apiId)
        => from function in Of("AWS::Serverless::Function")
           from entry in JsonPlace.MembersOf(function.Properties?.Find("Events"))
           where entry.Value.Find("Type")?.KnownText == "Api" && entry.Value.Find("Properties") is { } properties
               && (properties.Find("RestApiId") is { } api ? api.KnownText == apiId && apiId is not null : apiId is null)
           select (function, entry.Key, entry.Value.Member("Properties"));
}
