using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>
/// Writes an API of SAM as a document: the definition of an <c>AWS::Serverless::Api</c>, or the operations that the functions' events of the type Api
/// make, and what SAM adds from the properties of the API and from <c>Globals</c>.
/// </summary>
internal sealed class SamApiWriter
{
    /// <summary>The logical id of the API that SAM makes for events that name no API.</summary>
    public const string ImplicitId = "ServerlessRestApi";

    /// <summary>The stage of that API.</summary>
    public const string ImplicitStage = "Prod";

    private readonly Template _template;
    private readonly StackResource? _api;
    private readonly TreeWriter _tree;
    private readonly JsonPlace _origin;
    private readonly JsonPlace? _defaults;
    private readonly SamAuth _auth;
    private readonly List<(StackResource Function, string Name, JsonPlace Event)> _events;

    private SamApiWriter(Template template, StackResources resources, string logicalId, StackResource? api, TreeWriter tree)
    {
        _template = template;
        _api = api;
        _tree = tree;
        _origin = api?.Place ?? template.Root.Member("Resources");
        _defaults = template.Root.Find("Globals")?.Find("Api");
        _auth = new(Setting("Auth"));
        _events = [.. resources.Events(api is null ? null : logicalId)];
    }

    /// <exception cref="DocumentException">The definition cannot be read, or an event or a setting has no form that can be served.</exception>
    public static JsonPlace Write(Template template, StackResources resources, string logicalId, StackResource? api)
    {
        using var tree = new TreeWriter();
        new SamApiWriter(template, resources, logicalId, api, tree).Write(logicalId);
        return tree.Read((api?.Place ?? template.Root).File, isTemplate: true);
    }

    private void Write(string logicalId)
    {
        var definition = Definition();
        var swagger = definition?.Find("swagger") is not null;
        var components = swagger ? null : definition?.Find("components");
        _tree.StartObject(_origin);
        if (definition is { } given)
        {
            foreach (var (name, part) in given.Members().Where(static part => !IsMerged(part.Key)))
            {
                _tree.Copy(name, part);
            }
        }
        else
        {
            ApiHead.Write(_tree, logicalId, _api?.Properties ?? _origin, "Name");
        }

        ApiHead.WriteSettings(_tree, definition, Setting("ApiKeySourceType"), Setting("BinaryMediaTypes"));
        SamRequest.WriteValidators(_tree, _origin, definition?.Find(SamRequest.Validators), _events.Select(static entry => entry.Event));
        WriteGatewayResponses(definition);
        WriteComponents(components, definition, swagger);
        var isMerged = definition is null || Setting("MergeDefinitions")?.Flag() == true;
        var paths = new SamPaths(_tree, _template, _origin, _auth, Setting("Cors"), _events, isMerged, swagger);
        var stage = _api is null ? ImplicitStage : Setting("StageName")?.KnownText ?? ImplicitStage;
        new SamPolicy(_tree, stage).Write(
            definition?.Find("x-amazon-apigateway-policy") ?? Setting("Policy"),
            [.. paths.Policies(definition?.Find("paths"), Setting("Auth")?.Find("ResourcePolicy"))]);
        paths.Write(definition?.Find("paths"));
        _tree.End();
    }

    private static bool IsMerged(string name) => name is "paths" or "components" or "definitions" or "securityDefinitions"
        or SamRequest.Validators or "x-amazon-apigateway-gateway-responses" or "x-amazon-apigateway-policy" || ApiHead.IsSetting(name);

    private JsonPlace? Setting(string name) => SamGlobals.Merge(_defaults?.Find(name), _api?.Properties?.Find(name));

    private JsonPlace? Definition()
        => _api?.Properties?.Find("DefinitionBody") ?? (_api?.Properties?.Find("DefinitionUri") is { } uri ? _template.ReadFile(uri) : null);

    private void WriteGatewayResponses(JsonPlace? definition)
    {
        const string Name = "x-amazon-apigateway-gateway-responses";
        var own = Setting("GatewayResponses");
        _tree.Name(Name);
        _tree.StartObject(own ?? _origin);
        foreach (var (type, response) in definition?.Find(Name)?.Members().Where(given => own?.Find(given.Key) is null) ?? [])
        {
            _tree.Copy(type, response);
        }

        foreach (var (type, response) in own?.Members() ?? [])
        {
            _tree.Name(type);
            _tree.StartObject(response);
            _tree.Copy("statusCode", response.Find("StatusCode"));
            _tree.Copy("responseTemplates", response.Find("ResponseTemplates"));
            _tree.Name("responseParameters");
            _tree.StartObject(response);
            foreach (var (header, value) in response.Find("ResponseParameters")?.Find("Headers")?.Members() ?? [])
            {
                _tree.Copy($"gatewayresponse.header.{header}", value);
            }

            _tree.End();
            _tree.End();
        }

        _tree.End();
    }

    private void WriteComponents(JsonPlace? components, JsonPlace? definition, bool isSwagger)
    {
        var schemas = isSwagger ? definition?.Find("definitions") : components?.Find("schemas");
        var schemes = isSwagger ? definition?.Find("securityDefinitions") : components?.Find("securitySchemes");
        if (!isSwagger)
        {
            _tree.Name("components");
            _tree.StartObject(_origin);
        }

        var models = JsonPlace.MembersOf(Setting("Models")).Select(static model => (SamNames.Model(model.Key), (JsonPlace?)model.Value))
            .Concat(JsonPlace.MembersOf(schemas).Select(static model => (model.Key, (JsonPlace?)model.Value)));
        SchemaSection.Write(_tree, _origin, models, isSwagger ? "definitions" : "schemas");
        foreach (var (name, part) in JsonPlace.MembersOf(components).Where(static part => part.Key is not ("schemas" or "securitySchemes")))
        {
            _tree.Copy(name, part);
        }

        _tree.Name(isSwagger ? "securityDefinitions" : "securitySchemes");
        _tree.StartObject(_origin);
        foreach (var (name, scheme) in JsonPlace.MembersOf(schemes).Where(scheme => !_auth.Declares(scheme.Key)))
        {
            _tree.Copy(name, scheme);
        }

        _auth.WriteSchemes(_tree, _origin);
        _tree.End();
        if (!isSwagger)
        {
            _tree.End();
        }
    }
}
