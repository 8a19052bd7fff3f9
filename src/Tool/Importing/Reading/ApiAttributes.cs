using System.Collections.Frozen;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes the attributes of the assembly, and keeps those settings of the document that no attribute says.</summary>
internal static class ApiAttributes
{
    private const string GatewayResponses = "x-amazon-apigateway-gateway-responses";
    private const string Validator = "x-amazon-apigateway-request-validator";

    public static List<ImportedAttribute> Read(ImportScope scope, DeployFolder folder, IReadOnlyList<Operation> operations)
    {
        var document = scope.Document;
        var title = folder.Api.Title.Trim();
        var api = ImportedAttribute.Of("assembly: RestApi", title.Length == 0 ? "Api" : title);
        var stage = folder.Stack.Stages.Count > 0 ? folder.Stack.Stages[0] : null;
        api = stage is { Name: not "prod" } ? api.WithText("Stage", stage.Name) : api;
        api = document.Find("info")?.TextOf("description") is { } description ? api.WithText("Description", description) : api;
        api = document.Find("info")?.Find("version")?.TextOrNumber() is { Length: > 0 } version && version != "1.0" ? api.WithText("Version", version) : api;
        api = folder.Api.BinaryMediaTypes.Length > 0 ? api.WithTexts("BinaryMediaTypes", folder.Api.BinaryMediaTypes) : api;
        api = document.Find("x-amazon-apigateway-minimum-compression-size") is { } size ? api.WithNumber("MinimumCompressionSize", size.Number()) : api;
        api = Validation(scope, operations) is { } validation ? api.WithCode("Validation", validation) : api;
        var attributes = new List<ImportedAttribute> { api };
        attributes.AddRange((stage?.Variables ?? FrozenDictionary<string, string>.Empty).OrderBy(static variable => variable.Key, StringComparer.Ordinal)
            .Select(static variable => ImportedAttribute.Of("assembly: StageVariable", variable.Key, variable.Value)));
        if (document.Find("x-amazon-apigateway-policy") is { } policy)
        {
            attributes.Add(ImportedAttribute.Of("assembly: ResourcePolicy", TreeWriter.Flatten(policy).Value.GetRawText()));
        }

        KeepGatewayResponses(scope);
        if (folder.Api.ApiKeyFromAuthorizer)
        {
            scope.Overlay.Put(["x-amazon-apigateway-api-key-source"], document.Find("x-amazon-apigateway-api-key-source"), isBuilt: false);
        }

        attributes.AddRange(UsagePlans.Read(folder.Stack));
        return attributes;
    }

    private static void KeepGatewayResponses(ImportScope scope)
    {
        var responses = scope.Document.Find(GatewayResponses);
        var isOurs = responses?.Find("DEFAULT_4XX")?.Find("responseTemplates")?.TextOf("application/json")
            ?.Contains("\"The request was refused.\"", StringComparison.Ordinal) == true;
        if (!isOurs)
        {
            scope.Overlay.Put([GatewayResponses], responses, isBuilt: true);
        }
    }

    // One validator for every operation is a setting of the API. Several are the document's own.
    private static string? Validation(ImportScope scope, IReadOnlyList<Operation> operations)
    {
        var root = scope.Document.TextOf(Validator);
        var names = operations.Where(static operation => operation.Method.HttpMethod != "OPTIONS")
            .Select(operation => operation.Place.TextOf(Validator) ?? root).Distinct().ToList();
        if (names is [null] or [])
        {
            return null;
        }

        var validators = scope.Document.Find("x-amazon-apigateway-request-validators");
        if (names is [{ } one] && validators?.Find(one) is { } validator)
        {
            var (parameters, body) = (IsSet(validator, "validateRequestParameters"), IsSet(validator, "validateRequestBody"));
            return parameters && body ? "RequestValidation.All" : parameters ? "RequestValidation.Parameters" : body ? "RequestValidation.Body" : null;
        }

        scope.Overlay.Put(["x-amazon-apigateway-request-validators"], validators, isBuilt: false);
        foreach (var operation in operations)
        {
            if ((operation.Place.Find(Validator) ?? scope.Document.Find(Validator)) is { } name)
            {
                scope.Overlay.Put(["paths", operation.Method.ResourcePath, operation.Key, Validator], name, isBuilt: false);
            }
        }

        return null;
    }

    private static bool IsSet(JsonPlace validator, string name) => validator.Find(name) is { } flag && flag.Flag();
}
