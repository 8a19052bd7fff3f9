using System.Collections.Immutable;
using Sluice.Contract;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Documents.OpenApi.Examples;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads path items and their operations.</summary>
internal sealed class OperationReader
{
    private static readonly KnownKeys PathItem = new(
        used: ["get", "put", "post", "delete", "options", "head", "patch", DocumentKeys.AnyMethod, "parameters", DocumentKeys.Integration],
        withoutEffectHere: ["summary", "description", "servers"]);

    private static readonly KnownKeys Operation = new(
        used: ["operationId", "parameters", "requestBody", "responses", "security", DocumentKeys.Integration,
            "x-amazon-apigateway-request-validator", "x-amazon-apigateway-auth"],
        withoutEffectHere: ["summary", "description", "tags", "externalDocs", "deprecated"]);

    private readonly DocumentFindings _findings;

    private readonly ParameterPlaces _places;

    private readonly ValidatorReader _validators;

    private readonly ExampleReader _examples;

    private readonly SecurityReader _security;

    private readonly ParameterReader _parameters;

    private readonly References _references;

    public OperationReader(JsonPlace root, DocumentFindings findings)
    {
        var references = new References(root);
        _references = references;
        _findings = findings;
        _places = new(references, findings);
        _validators = new(root, references, findings);
        _examples = new(references, _places);
        _security = new(root, findings);
        _parameters = new(references, findings);
    }

    /// <summary>Returns the HTTP method of a member of a path, or null if the member is not an operation.</summary>
    public static string? MethodOf(string key)
        => !DocumentKeys.IsOperation(key) ? null : key == DocumentKeys.AnyMethod ? ApiMethod.Any : key.ToUpperInvariant();

    public ApiResource ReadResource(string path, JsonPlace item)
    {
        PathItem.Check(item, _findings);
        var id = AwsNames.IdOf(path, 6);
        var methods = ImmutableArray.CreateBuilder<ApiMethod>();
        foreach (var (key, operation) in _findings.Members(item))
        {
            if (key is "trace")
            {
                var refusal = operation.Error("API Gateway has no methods for TRACE. Remove this operation.");
                _findings.Ignore("trace", refusal, operation, "the operation is ignored: API Gateway has no methods for TRACE.");
            }
            else if (MethodOf(key) is { } httpMethod && !_findings.LeavesOut(operation)
                && _findings.Read(operation, place => Read(path, id, httpMethod, item, place), null) is { } method)
            {
                methods.Add(method);
            }
            else if (IsLost(key, operation))
            {
                // It is not recorded whether an import refuses such a member or drops it.
                _findings.Refuse(operation.Error(
                    Refusal.WhenUsed,
                    $"API Gateway has no method '{key}', so no request reaches this operation."
                    + (key == "any" ? $" Did you mean '{DocumentKeys.AnyMethod}'?" : Nearest.Hint(key, PathItem.Names))));
            }
        }

        return new(path, id, methods.ToImmutable());
    }

    private static bool IsLost(string key, JsonPlace member)
        => member.IsPlainObject && MethodOf(key) is null && !PathItem.Names.Contains(key) && key != "$ref"
            && !key.StartsWith("x-", StringComparison.Ordinal) && !Intrinsic.HasPlaceholder(key);

    /// <returns>Null if a check found no integration that it can read.</returns>
    private ApiMethod? Read(string path, string resourceId, string httpMethod, JsonPlace item, JsonPlace operation)
    {
        // If this is not an object, it has no integration either, and AWS deploys no method without an integration.
        Operation.Check(operation, _findings, Refusal.ByAws);
        var route = $"{httpMethod} {path}";
        var name = _findings.Read(operation.Find("operationId"), static id => id.Text(), route);
        var integration = _findings.Read(operation, place => new IntegrationReader(name, route, _findings).Read(FindIntegration(item, place)), null);
        var validator = _validators.Read(_places.Of(item, operation), operation);
        var parameters = _parameters.Read(_places.Of(item, operation), operation);
        var access = _security.Read(operation);
        var statuses = _findings.Read(operation, MethodResponseReader.Read, null);
        var example = _findings.IsCheck ? new() : _findings.ReadUnkept(operation, place => _examples.Read(path, item, place), new());
        return integration is null ? null : new()
        {
            HttpMethod = httpMethod,
            ResourcePath = path,
            ResourceId = resourceId,
            Name = name,
            Integration = integration,
            Validator = validator,
            Parameters = parameters,
            Access = access,
            ResponseStatuses = statuses,
            Example = example,
        };
    }

    // An intrinsic function beside the operations of a path may add members to them. It is unconfirmed that an operation without an integration has the one
    // of its path, and that an integration may be a reference.
    private JsonPlace FindIntegration(JsonPlace item, JsonPlace operation)
        => (operation.Find(DocumentKeys.Integration) ?? item.Find(DocumentKeys.Integration)) is { } integration
            ? _findings.IsOfOthers ? _references.Follow(integration) : integration
            : throw Missing(item, operation);

    private static DocumentException Missing(JsonPlace item, JsonPlace operation) => operation.Error(
        item.IsIntrinsic ? Refusal.OnlyHere : Refusal.ByAws,
        "there is no 'x-amazon-apigateway-integration'; AWS would not deploy the API: 'No integration defined for method'. "
        + "Give the operation one, or remove it.");
}
