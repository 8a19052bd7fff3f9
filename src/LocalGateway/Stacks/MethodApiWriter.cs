using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes an API that a template declares with resources and methods as a document.</summary>
internal sealed class MethodApiWriter
{
    private readonly Template _template;
    private readonly StackResources _resources;
    private readonly StackResource _api;
    private readonly string _id;
    private readonly TreeWriter _tree;

    private MethodApiWriter(Template template, StackResources resources, StackResource api, TreeWriter tree)
    {
        _tree = tree;
        _template = template;
        _resources = resources;
        _api = api;
        _id = template.NameOf(api.LogicalId) ?? api.LogicalId;
    }

    /// <exception cref="DocumentException">A resource has no place in the tree of paths, or lacks what it needs.</exception>
    public static JsonPlace Write(Template template, StackResources resources, StackResource api)
    {
        using var tree = new TreeWriter();
        new MethodApiWriter(template, resources, api, tree).Write();
        return tree.Read(api.Place.File, isTemplate: true);
    }

    private void Write()
    {
        _tree.StartObject(_api.Place);
        ApiHead.Write(_tree, _api.LogicalId, _api.Properties ?? _api.Place, "Name");
        ApiHead.WriteSettings(_tree, document: null, _api.Properties?.Find("ApiKeySourceType"), _api.Properties?.Find("BinaryMediaTypes"));
        WriteValidators();
        WriteGatewayResponses();
        WriteComponents();
        WritePaths();
        _tree.End();
    }

    private void WriteValidators()
    {
        _tree.Name("x-amazon-apigateway-request-validators");
        _tree.StartObject(_api.Place);
        foreach (var validator in _resources.OfApi("AWS::ApiGateway::RequestValidator", _id))
        {
            _tree.Name(_template.NameOf(validator.LogicalId) ?? validator.LogicalId);
            _tree.StartObject(validator.Place);
            _tree.Copy("validateRequestBody", validator.Properties?.Find("ValidateRequestBody"));
            _tree.Copy("validateRequestParameters", validator.Properties?.Find("ValidateRequestParameters"));
            _tree.End();
        }

        _tree.End();
    }

    private void WriteGatewayResponses()
    {
        _tree.Name("x-amazon-apigateway-gateway-responses");
        _tree.StartObject(_api.Place);
        foreach (var response in _resources.OfApi("AWS::ApiGateway::GatewayResponse", _id).DistinctBy(static response => response.Text("ResponseType")))
        {
            _tree.Name(response.Member("ResponseType").Text());
            _tree.StartObject(response.Place);
            _tree.Copy("statusCode", response.Properties?.Find("StatusCode"));
            _tree.Copy("responseParameters", response.Properties?.Find("ResponseParameters"));
            _tree.Copy("responseTemplates", response.Properties?.Find("ResponseTemplates"));
            _tree.End();
        }

        _tree.End();
    }

    private void WriteComponents()
    {
        _tree.Name("components");
        _tree.StartObject(_api.Place);
        var models = _resources.OfApi("AWS::ApiGateway::Model", _id)
            .Select(model => (model.Text("Name") ?? model.LogicalId, model.Properties?.Find("Schema")));
        SchemaSection.Write(_tree, _api.Place, models);
        _tree.Name("securitySchemes");
        _tree.StartObject(_api.Place);
        foreach (var authorizer in _resources.OfApi("AWS::ApiGateway::Authorizer", _id))
        {
            _tree.Name(_template.NameOf(authorizer.LogicalId) ?? authorizer.LogicalId);
            AuthorizerWriter.Write(_tree, authorizer.Properties ?? authorizer.Place);
        }

        SecurityWriter.WriteCommonSchemes(_tree, _api.Place, MethodWriter.Iam);
        _tree.End();
        _tree.End();
    }

    private void WritePaths()
    {
        var paths = new ResourcePaths(_template, _resources, _api.LogicalId, _id);
        var methods = _resources.OfApi("AWS::ApiGateway::Method", _id)
            .GroupBy(method => paths.Find(method.Member("ResourceId")), StringComparer.Ordinal);
        _tree.Name("paths");
        _tree.StartObject(_api.Place);
        foreach (var path in methods)
        {
            _tree.Name(path.Key);
            _tree.StartObject(path.First().Place);
            foreach (var method in path.DistinctBy(MethodWriter.NameOf))
            {
                _tree.Name(MethodWriter.NameOf(method));
                new MethodWriter(_tree, method).Write();
            }

            _tree.End();
        }

        _tree.End();
    }
}
