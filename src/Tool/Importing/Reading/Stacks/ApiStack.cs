using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stacks;
using Sluice.LocalGateway.Templates;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>The resources of a template around its API.</summary>
internal sealed class ApiStack
{
    private readonly Template _template;
    private readonly StackResources _resources;
    private readonly ResourceSettings _api;
    private readonly ResourceSettings _stage;

    /// <param name="template">The template.</param>
    /// <param name="api">The logical id of the API.</param>
    /// <param name="folder">The folder of the template.</param>
    public ApiStack(Template template, string api, string folder)
    {
        Folder = folder;
        _template = template;
        _resources = new(template);
        ApiId = template.NameOf(api);
        var resource = _resources.Of("AWS::ApiGateway::RestApi", "AWS::Serverless::Api").FirstOrDefault(one => one.LogicalId == api);
        IsSam = resource is null || resource.Type == "AWS::Serverless::Api";
        _api = new(resource?.Properties, IsSam ? DefaultsOf("Api") : null);
        _stage = IsSam ? _api : new(ApiId is null ? null : _resources.OfApi("AWS::ApiGateway::Stage", ApiId).FirstOrDefault()?.Properties, null);
    }

    /// <summary>The folder of the template, from which the paths of functions' code begin.</summary>
    public string Folder { get; }

    /// <summary>The value of a reference to the API.</summary>
    public string? ApiId { get; }

    /// <summary>Whether SAM makes the resources of the API.</summary>
    public bool IsSam { get; }

    /// <summary>Returns a setting of the API, or null if the template does not set it.</summary>
    public JsonPlace? OfApi(string name) => _api.Find(name);

    /// <summary>Returns a setting of the stage, or null if the template does not set it.</summary>
    public JsonPlace? OfStage(string name) => _stage.Find(name);

    /// <summary>Returns all settings of the API and of its stage. A description is that of the API.</summary>
    public IEnumerable<KeyValuePair<string, JsonPlace>> AllOfApi()
        => IsSam ? _api.All()
            : _api.All().Concat(_stage.All().Select(static one => one.Key == "Description" ? new("Description of the stage", one.Value) : one));

    /// <summary>Returns the settings of a function, which are empty if the template does not have it.</summary>
    public ResourceSettings FunctionOf(string logicalId)
    {
        var function = _resources.Of(StackResources.Function, "AWS::Lambda::Function").FirstOrDefault(one => IdOf(one.LogicalId) == logicalId);
        return new(function?.Properties, function?.Type == StackResources.Function ? DefaultsOf("Function") : null);
    }

    /// <summary>Returns the resources of a type that the template makes.</summary>
    public IEnumerable<StackResource> Of(string type) => _resources.Of(type);

    /// <summary>Returns the id of a function of the stack, which is served with the ids of the stacks around its own.</summary>
    public string IdOf(string logicalId) => _template.Nesting.IdOf(logicalId);

    /// <summary>Returns the value of a reference to a resource.</summary>
    public string? NameOf(string logicalId) => _template.NameOf(logicalId);

    /// <summary>Returns all resources that the template makes.</summary>
    public IEnumerable<(string LogicalId, string Type, JsonPlace Place)> All()
        => _template.Root.Member("Resources").Members()
            .Where(resource => _template.Makes(resource.Value))
            .Select(static resource => (resource.Key, resource.Value.Find("Type")?.KnownText ?? "", resource.Value));

    private JsonPlace? DefaultsOf(string kind) => _template.Root.Find("Globals")?.Find(kind);
}
