using System.Collections.Immutable;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads path items and their operations.</summary>
internal sealed class OperationReader
{
    private const string AnyMethod = "x-amazon-apigateway-any-method";

    private static readonly KnownKeys PathItem = new(
        used: ["get", "put", "post", "delete", "options", "head", "patch", AnyMethod, "parameters"],
        withoutEffectHere: ["summary", "description", "servers"]);

    private static readonly KnownKeys Operation = new(
        used: ["operationId", "parameters", "requestBody", "responses", "security", "x-amazon-apigateway-integration",
            "x-amazon-apigateway-request-validator", "x-amazon-apigateway-auth"],
        withoutEffectHere: ["summary", "description", "tags", "externalDocs", "deprecated"]);

    private readonly ValidatorReader _validators;

    private readonly ExampleReader _examples;

    private readonly SecurityReader _security;

    private readonly ParameterReader _parameters;

    /// <summary>A line for each part that will fail when it is used.</summary>
    public List<string> Problems { get; } = [];

    public OperationReader(JsonPlace root)
    {
        var references = new References(root);
        _validators = new(root, references);
        _examples = new(references);
        _security = new(root);
        _parameters = new(references);
    }

    public ApiResource ReadResource(string path, JsonPlace item)
    {
        PathItem.Check(item);
        var id = AwsNames.IdOf(path, 6);
        var methods = ImmutableArray.CreateBuilder<ApiMethod>();
        foreach (var (key, operation) in item.Members())
        {
            if (key == AnyMethod)
            {
                methods.Add(Read(path, id, ApiMethod.Any, item, operation));
            }
            else if (key is "get" or "put" or "post" or "delete" or "options" or "head" or "patch")
            {
                methods.Add(Read(path, id, key.ToUpperInvariant(), item, operation));
            }
            else if (key is "trace")
            {
                throw operation.Error("API Gateway has no methods for TRACE. Remove this operation.");
            }
        }

        return new(path, id, methods.ToImmutable());
    }

    private ApiMethod Read(string path, string resourceId, string httpMethod, JsonPlace item, JsonPlace operation)
    {
        Operation.Check(operation);
        var name = operation.Find("operationId")?.Text() ?? $"{httpMethod} {path}";
        var integration = operation.Find("x-amazon-apigateway-integration")
            ?? throw operation.Error("there is no 'x-amazon-apigateway-integration'; AWS would not deploy the API: 'No integration defined for method'. Give the operation one, or remove it.");
        return new()
        {
            HttpMethod = httpMethod,
            ResourcePath = path,
            ResourceId = resourceId,
            Name = name,
            Integration = new IntegrationReader(name, $"{httpMethod} {path}", Problems).Read(integration),
            Validator = _validators.Read(item, operation),
            Parameters = _parameters.Read(item, operation),
            Access = _security.Read(operation),
            ResponseStatuses = MethodResponseReader.Read(operation),
            Example = _examples.Read(path, item, operation),
        };
    }
}
