using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>
/// Writes the document for generators of clients: OpenAPI 3.1 without extensions. It describes the same operations as the document that API Gateway
/// imports, with everything that the import does not take.
/// </summary>
internal sealed class ClientDocument(ApiModel api, IntegrationPlans plans)
{
    private readonly ClientSchemas _schemas = new(api, plans);
    private readonly ClientSecurity _security = new(api);

    /// <summary>The text of <c>openapi.client.json</c>.</summary>
    public string Text => JsonWriter.Document(Write);

    /// <summary>The same document as YAML.</summary>
    public string Yaml => YamlWriter.Document(Write);

    private void Write(DocumentWriter json)
    {
        json.String("openapi", "3.1.0");
        json.Object("info", info =>
        {
            info.String("title", api.Fill(api.Name));
            info.String("description", api.Fill(api.Description ?? api.Name));
            info.String("version", api.Fill(api.Version));
        });
        json.Array("servers", servers => ClientServers.Write(servers, api));
        json.Object("paths", WritePaths);
        json.Object("components", components =>
        {
            components.Object("schemas", _schemas.Write);
            _security.Write(components);
        });
    }

    private void WritePaths(DocumentWriter json)
    {
        foreach (var path in ClientOperations.Of(api).GroupBy(operation => operation.Path, StringComparer.Ordinal))
        {
            json.Object(path.Key, item =>
            {
                foreach (var operation in path)
                {
                    item.Object(operation.Method.ToLowerInvariant(), content => WriteOperation(content, operation));
                }
            });
        }
    }

    private void WriteOperation(DocumentWriter json, ClientOperation operation)
    {
        var model = operation.Model;
        json.Strings("tags", [model.FunctionId]);
        json.String("operationId", operation.Id);
        json.OptionalString("summary", model.Summary);
        json.OptionalString("description", Description(model));
        ClientParameters.Write(json, model, _schemas);
        ClientBody.Write(json, operation, plans.For(model), _schemas);
        json.Object("responses", responses => ClientResponses.Write(responses, operation, plans.For(model), _schemas));
        if (model.Obsolete is not null)
        {
            json.Boolean("deprecated", true);
        }

        _security.Write(json, model);
    }

    private static string? Description(ApiOperation operation) => string.IsNullOrEmpty(operation.Obsolete)
        ? operation.Remarks
        : string.Join("\n\n", new[] { operation.Remarks, "Deprecated: " + operation.Obsolete }.Where(text => !string.IsNullOrEmpty(text)));
}
