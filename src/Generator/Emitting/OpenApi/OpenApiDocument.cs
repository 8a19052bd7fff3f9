using System.Runtime.CompilerServices;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Emitting.Security;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>The OpenAPI document in API Gateway's dialect.</summary>
internal sealed class OpenApiDocument(ApiModel api)
{
    private readonly SchemaComponents _schemas = new(api);
    private readonly SecuritySchemes _security = new(api);
    private readonly RequestValidators _validators = new(api);
    private readonly HashSet<string> _functionsWithNames = Functions.WithSeveralOperations(api);

    // The assembly's: the gateway's own refusals are the whole API's.
    private readonly ResponseHeaders _headers = ResponseHeaders.Common(api.Cors);

    // By reference: to compare all of an operation takes longer than to make its templates.
    private readonly ConditionalWeakTable<OperationModel, OperationTemplates> _templates = new();
    private readonly Dictionary<string, FunctionModel> _functions = api.Functions.Items.ToDictionary(function => function.LogicalId, StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _binaryMediaTypes = ApiExtensions.BinaryMediaTypes(api);
    private string? _text;

    /// <summary>The document as a file: it imports as it is.</summary>
    public string Text => _text ??= JsonWriter.Document(json => Write(json, new ImportReferences(api)));

    /// <summary>Templates read nothing else than text: where the API has binary types, each integration with one asks for it.</summary>
    private string? ContentHandling => _binaryMediaTypes.Count > 0 ? "CONVERT_TO_TEXT" : null;

    public OperationTemplates Templates(OperationModel operation)
    {
        // The document, the template's body and the files in vtl/ ask for the same.
        return _templates.GetValue(operation, o => OperationTemplates.For(o, _functionsWithNames.Contains(o.FunctionId), o.Cors));
    }

    /// <summary>The document's members.</summary>
    /// <param name="json">Inside the object that is the document.</param>
    /// <param name="references">How the file names what only the stack knows.</param>
    public void Write(JsonWriter json, IReferences references)
    {
        json.String("openapi", "3.0.1");
        json.Object("info", info =>
        {
            info.String("title", api.Name);
            info.String("description", api.Description ?? api.Name);
            info.String("version", api.Version);
        });
        json.Object("paths", paths => WritePaths(paths, references));
        json.Object("components", components =>
        {
            components.Object("schemas", _schemas.Write);
            _security.Write(components, references);
        });
        _validators.Write(json);
        ApiExtensions.Write(json, api, _binaryMediaTypes);
        json.Object("x-amazon-apigateway-gateway-responses", gateway => GatewayResponses.Write(gateway, _headers));
    }

    private void WritePaths(JsonWriter json, IReferences references)
    {
        foreach (var path in api.Operations.Items.GroupBy(operation => operation.Route.Template, StringComparer.Ordinal))
        {
            json.Object(path.Key, item =>
            {
                foreach (var operation in path)
                {
                    WriteOperation(item, operation, references);
                }

                Preflight.Write(item, api, path.ToList(), ContentHandling);
            });
        }
    }

    private void WriteOperation(JsonWriter json, OperationModel operation, IReferences references)
    {
        var plan = IntegrationPlans.For(operation);
        var method = operation.HttpMethod == "ANY" ? "x-amazon-apigateway-any-method" : operation.HttpMethod.ToLowerInvariant();
        json.Object(method, item =>
        {
            item.Strings("tags", [operation.FunctionId]);
            item.String("operationId", operation.OperationId);
            item.OptionalString("summary", operation.Summary);
            item.OptionalString("description", Description(operation));
            Parameters.Write(item, operation.Route, operation.Parameters, operation.Types);
            RequestBody.Write(item, operation, _schemas);
            item.Object("responses", responses => WriteResponses(responses, operation, plan));
            SecuritySchemes.Write(item, operation);
            _validators.Write(item, operation);
            item.Object("x-amazon-apigateway-integration", integration => WriteIntegration(integration, operation, plan, references));
        });
    }

    private void WriteResponses(JsonWriter json, OperationModel operation, IntegrationPlan? plan)
    {
        if (plan is null)
        {
            Responses.Write(json, operation, _schemas, Headers(operation));
        }
        else
        {
            PlannedResponses.Write(json, operation, plan, _schemas, Headers(operation));
        }
    }

    private void WriteIntegration(JsonWriter json, OperationModel operation, IntegrationPlan? plan, IReferences references)
    {
        ApiExtensions.WriteCacheKeys(json, operation);
        if (plan is null)
        {
            var function = _functions[operation.FunctionId];
            LambdaIntegration.Write(json, operation, Templates(operation), Headers(operation), ContentHandling, uri => references.WriteFunction(uri, "uri", function));
        }
        else
        {
            IntegrationWriter.Write(json, plan, Headers(operation), ContentHandling, references);
        }
    }

    private ResponseHeaders Headers(OperationModel operation) => ReferenceEquals(operation.Cors, api.Cors) ? _headers : ResponseHeaders.Common(operation.Cors);

    // The keyword "deprecated" does not survive the import, and a warning there is an error here.
    private static string? Description(OperationModel operation) => operation.Obsolete is not { } message
        ? operation.Remarks
        : string.Join("\n\n", new[] { operation.Remarks, message.Length == 0 ? "Deprecated." : "Deprecated: " + message }.Where(text => !string.IsNullOrEmpty(text)));
}
