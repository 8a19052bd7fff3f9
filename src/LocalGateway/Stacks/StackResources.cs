using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>The resources of a template that exist, because their conditions are true.</summary>
internal sealed class StackResources(Template template)
{
    public const string Function = "AWS::Serverless::Function";
    public const string StateMachine = "AWS::Serverless::StateMachine";

    /// <summary>Returns the resources of some types, in the template's order.</summary>
    /// <exception cref="DocumentException">It is not known whether one of them exists.</exception>
    public IEnumerable<StackResource> Of(params string[] types)
        => from resource in template.Root.Member("Resources").Members()
           let type = resource.Value.Find("Type")?.KnownText
           where type is not null && types.Contains(type) && template.Makes(resource.Value)
           select new StackResource(resource.Key, type, resource.Value);

    /// <summary>Returns the resources of a type that belong to an API.</summary>
    public IEnumerable<StackResource> OfApi(string type, string apiId) => Of(type).Where(resource => resource.Text("RestApiId") == apiId);

    /// <summary>Returns the events of the type Api that name no API.</summary>
    public IEnumerable<(StackResource Source, string Name, JsonPlace Event)> ImplicitEvents() => Events(api: null);

    /// <summary>Returns the events of the type Api that belong to an API, of functions and state machines.</summary>
    /// <param name="api">The logical id of the API; null for the API that SAM makes for events that name none.</param>
    public IEnumerable<(StackResource Source, string Name, JsonPlace Event)> Events(string? api)
    {
        // SAM takes the logical id itself, too.
        string?[] names = api is null ? [] : [api, template.NameOf(api)];
        return from source in Of(Function, StateMachine)
               from entry in JsonPlace.MembersOf(source.Properties?.Find("Events"))
               where entry.Value.Find("Type")?.KnownText == "Api" && entry.Value.Find("Properties") is { } properties
                   && (properties.Find("RestApiId") is { } id ? id.KnownText is { } text && names.Contains(text) : api is null)
               select (source, entry.Key, entry.Value.Member("Properties"));
    }
}
