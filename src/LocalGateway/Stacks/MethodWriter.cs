using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes an <c>AWS::ApiGateway::Method</c> as an operation.</summary>
internal sealed class MethodWriter(TreeWriter tree, StackResource method)
{
    /// <summary>The name of the security scheme of IAM.</summary>
    public const string Iam = "sigv4";

    private const string RequestPart = "method.request.";
    private const string ResponseHeader = "method.response.header.";

    private static readonly (string Property, string Member)[] IntegrationMembers =
    [
        ("Type", "type"), ("Uri", "uri"), ("IntegrationHttpMethod", "httpMethod"), ("Credentials", "credentials"),
        ("PassthroughBehavior", "passthroughBehavior"),
        ("RequestParameters", "requestParameters"), ("RequestTemplates", "requestTemplates"), ("ContentHandling", "contentHandling"),
        ("TimeoutInMillis", "timeoutInMillis"), ("ConnectionType", "connectionType"), ("ConnectionId", "connectionId"),
        ("CacheNamespace", "cacheNamespace"), ("CacheKeyParameters", "cacheKeyParameters"), ("ResponseTransferMode", "responseTransferMode"),
    ];

    private readonly JsonPlace _properties = method.Properties ?? method.Place;

    /// <summary>Returns the name of a method in a document.</summary>
    public static string NameOf(StackResource method)
        => MethodNames.InDocument(method.Member("HttpMethod").Text());

    public void Write()
    {
        tree.StartObject(method.Place);
        tree.Name("operationId");
        tree.Text(_properties.Find("OperationName")?.KnownText ?? method.LogicalId, method.Place);
        WriteParameters();
        WriteModels();
        tree.Copy("x-amazon-apigateway-request-validator", _properties.Find("RequestValidatorId"));
        WriteSecurity();
        WriteResponses();
        WriteIntegration();
        tree.End();
    }

    private void WriteParameters()
    {
        if (_properties.Find("RequestParameters") is not { IsPlainObject: true } parameters)
        {
            return;
        }

        tree.Name("parameters");
        tree.StartList(parameters);
        foreach (var (name, required) in parameters.Members())
        {
            if (name.StartsWith(RequestPart, StringComparison.Ordinal) && name[RequestPart.Length..].Split('.', 2) is [var part, var own])
            {
                tree.StartObject(required);
                tree.Name("name");
                tree.Text(own, required);
                tree.Name("in");
                tree.Text(part == "querystring" ? "query" : part, required);
                tree.Copy("required", IsRequired(required));
                tree.End();
            }
        }

        tree.End();
    }

    // A template can write an object with 'Required' and 'Caching' only in SAM's form.
    private static JsonPlace? IsRequired(JsonPlace value) => value.IsObject ? value.Find("Required") : value;

    private void WriteModels()
    {
        if (_properties.Find("RequestModels") is not { IsPlainObject: true } models)
        {
            return;
        }

        tree.Name("requestBody");
        tree.StartObject(models);
        tree.Name("content");
        tree.StartObject(models);
        foreach (var (mediaType, model) in models.Members())
        {
            tree.Name(mediaType);
            tree.StartObject(model);
            tree.Name("schema");
            tree.StartObject(model);
            tree.Name("$ref");
            tree.Text($"#/components/schemas/{model.Text()}", model);
            tree.End();
            tree.End();
        }

        tree.End();
        tree.End();
    }

    private void WriteSecurity()
    {
        var type = _properties.Find("AuthorizationType");
        var isKey = _properties.Find("ApiKeyRequired")?.Flag() == true;
        var authorizer = type?.Text().ToUpperInvariant() switch
        {
            "AWS_IAM" => Iam,
            "CUSTOM" or "COGNITO_USER_POOLS" => _properties.Member("AuthorizerId").Text(),
            null or "NONE" => null,
            var other => throw type!.Value.Error($"'{other}' is not a type of authorization; they are NONE, AWS_IAM, CUSTOM and COGNITO_USER_POOLS."),
        };
        tree.Name("security");
        tree.StartList(type ?? method.Place);
        if (authorizer is not null)
        {
            SecurityWriter.WriteRequirement(tree, authorizer, type ?? method.Place, _properties.Find("AuthorizationScopes"));
        }

        if (isKey)
        {
            SecurityWriter.WriteRequirement(tree, SecurityWriter.ApiKey, type ?? method.Place);
        }

        tree.End();
    }

    private void WriteResponses()
    {
        tree.Name("responses");
        tree.StartObject(_properties.Find("MethodResponses") ?? method.Place);
        foreach (var response in ListOf("MethodResponses").DistinctBy(static response => response.Member("StatusCode").TextOrNumber()))
        {
            tree.Name(response.Member("StatusCode").TextOrNumber());
            tree.StartObject(response);
            tree.Name("headers");
            tree.StartObject(response);
            foreach (var (name, place) in JsonPlace.MembersOf(response.Find("ResponseParameters")))
            {
                if (name.StartsWith(ResponseHeader, StringComparison.Ordinal))
                {
                    tree.Name(name[ResponseHeader.Length..]);
                    tree.StartObject(place);
                    tree.End();
                }
            }

            tree.End();
            tree.End();
        }

        tree.End();
    }

    private void WriteIntegration()
    {
        if (_properties.Find("Integration") is not { } integration)
        {
            return;
        }

        tree.Name(DocumentKeys.Integration);
        tree.StartObject(integration);
        foreach (var (property, member) in IntegrationMembers)
        {
            tree.Copy(member, integration.Find(property));
        }

        if (integration.Find("IntegrationResponses") is { Value.ValueKind: JsonValueKind.Array } responses)
        {
            tree.Name("responses");
            tree.StartObject(responses);
            foreach (var response in responses.Items().DistinctBy(PatternOf))
            {
                tree.Name(PatternOf(response));
                tree.StartObject(response);
                tree.Copy("statusCode", response.Find("StatusCode"));
                tree.Copy("responseParameters", response.Find("ResponseParameters"));
                tree.Copy("responseTemplates", response.Find("ResponseTemplates"));
                tree.Copy("contentHandling", response.Find("ContentHandling"));
                tree.End();
            }

            tree.End();
        }

        tree.End();
    }

    private static string PatternOf(JsonPlace response) => response.Find("SelectionPattern")?.Text() is { Length: > 0 } pattern ? pattern : "default";

    private IEnumerable<JsonPlace> ListOf(string name) => _properties.Find(name) is { Value.ValueKind: JsonValueKind.Array } list ? list.Items() : [];
}
