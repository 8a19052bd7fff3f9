using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.Security;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the OpenAPI document with API Gateway's extensions.</summary>
internal sealed class OpenApiDocument(ApiModel api, IntegrationPlans plans)
{
    private readonly SchemaComponents _schemas = new(api, plans);
    private readonly SecuritySchemes _security = new(api);
    private readonly RequestValidators _validators = new(api);
    private readonly IReadOnlyList<string> _binaryMediaTypes = ApiExtensions.BinaryMediaTypes(api);
    private string? _text;

    /// <summary>The text of <c>openapi.json</c>, which can be imported on its own.</summary>
    public string Text => _text ??= JsonWriter.Document(json => Write(json, new ImportReferences(api)));

    /// <summary>The same document as YAML.</summary>
    public string Yaml => YamlWriter.Document(yaml => Write(yaml, new ImportReferences(api)));

    /// <summary>
    /// The <c>contentHandling</c> of integrations with templates, or null. Templates read only text, so in an API with binary media types each of
    /// these integrations asks for text.
    /// </summary>
    private string? ContentHandling => _binaryMediaTypes.Count > 0 ? "CONVERT_TO_TEXT" : null;

    /// <summary>Writes the members of the document.</summary>
    /// <param name="json">The writer, inside the document's object.</param>
    /// <param name="references">Writes the references to things that only the stack knows.</param>
    public void Write(DocumentWriter json, IReferences references)
    {
        json.String("openapi", "3.0.1");
        json.Object("info", info =>
        {
            references.WriteText(info, "title", api.Name);
            references.WriteText(info, "description", api.Description ?? api.Name);
            references.WriteText(info, "version", api.Version);
        });
        json.Object("paths", paths => WritePaths(paths, references));
        json.Object("components", components =>
        {
            components.Object("schemas", _schemas.Write);
            _security.Write(components, references);
        });
        _validators.Write(json);
        ApiExtensions.Write(json, api, _binaryMediaTypes, references);
        json.Object("x-amazon-apigateway-gateway-responses", gateway => GatewayResponses.Write(gateway, ResponseHeaders.Common(api.Cors)));
    }

    private void WritePaths(DocumentWriter json, IReferences references)
    {
        foreach (var path in api.Operations.Items.GroupBy(operation => operation.Route.Template, StringComparer.Ordinal))
        {
            json.Object(path.Key, item =>
            {
                foreach (var operation in path)
                {
                    WriteOperation(item, operation, references);
                }

                Preflight.Write(item, api, path.ToList(), ContentHandling, _schemas, references);
            });
        }
    }

    private void WriteOperation(DocumentWriter json, ApiOperation operation, IReferences references)
    {
        var plan = plans.For(operation);
        var method = operation.HttpMethod == "ANY" ? "x-amazon-apigateway-any-method" : operation.HttpMethod.ToLowerInvariant();
        json.Object(method, item =>
        {
            item.Strings("tags", [operation.FunctionId]);
            item.String("operationId", operation.OperationId);
            item.OptionalString("summary", operation.Summary);
            item.OptionalString("description", Description(operation));
            Parameters.Write(item, operation.Route, operation.Parameters, operation.Types, operation.IsProxy);
            RequestBody.Write(item, operation, _schemas);
            item.Object("responses", responses => Responses.Write(responses, plan.Documented, _schemas));
            SecuritySchemes.Write(item, operation);
            _validators.Write(item, operation);
            item.Object("x-amazon-apigateway-integration", integration =>
            {
                ApiExtensions.WriteCacheKeys(integration, operation);
                IntegrationWriter.Write(integration, plan, ContentHandling, references);
            });
        });
    }

    // The import of API Gateway warns about the keyword "deprecated", and the template makes such warnings errors.
    private static string? Description(ApiOperation operation) => operation.Obsolete is not { } message
        ? operation.Remarks
        : string.Join(
            "\n\n",
            new[] { operation.Remarks, message.Length == 0 ? "Deprecated." : "Deprecated: " + message }.Where(text => !string.IsNullOrEmpty(text)));
}
