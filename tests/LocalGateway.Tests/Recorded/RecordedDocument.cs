using System.Text.Json.Nodes;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>Turns a case's settings, written for the service's own API, into an OpenAPI document.</summary>
internal static class RecordedDocument
{
    private const string FunctionUri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:F/invocations";

    public static string For(RecordedCase recorded)
    {
        if (recorded.OpenApi is { } whole)
        {
            return whole.ToJsonString();
        }

        var operation = new JsonObject { ["x-amazon-apigateway-integration"] = Integration(recorded) };
        var document = new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JsonObject { ["title"] = recorded.Id, ["version"] = "1" },
            ["paths"] = new JsonObject { [recorded.Resource] = new JsonObject { ["x-amazon-apigateway-any-method"] = operation } },
        };
        if (recorded.Integration?["binaryMediaTypes"] is JsonArray types)
        {
            document["x-amazon-apigateway-binary-media-types"] = types.DeepClone();
        }

        if (recorded.Validator is { } validator)
        {
            AddValidator(document, operation, validator);
        }

        return document.ToJsonString();
    }

    /// <summary>A document with these routes, all on a mock.</summary>
    public static string ForRoutes(JsonObject api)
    {
        var paths = new JsonObject();
        foreach (var (path, methods) in api)
        {
            var item = new JsonObject();
            foreach (var method in methods!.AsArray().Select(method => (string)method!))
            {
                var key = method == "ANY" ? "x-amazon-apigateway-any-method" : method.ToLowerInvariant();
                item[key] = new JsonObject { ["x-amazon-apigateway-integration"] = Mock() };
            }

            paths[path] = item;
        }

        return new JsonObject { ["openapi"] = "3.0.1", ["paths"] = paths }.ToJsonString();
    }

    private static JsonObject Integration(RecordedCase recorded)
    {
        if (recorded.Integration is not { } settings)
        {
            return Mock();
        }

        var integration = new JsonObject { ["type"] = recorded.Type };
        if (recorded.Type != "MOCK")
        {
            integration["httpMethod"] = (string?)(settings["integrationHttpMethod"] ?? settings["httpMethod"]) ?? "POST";
            integration["uri"] = recorded.Type.StartsWith("AWS", StringComparison.Ordinal) ? FunctionUri : ((string?)settings["uri"])?.Replace("<echo-url>", "http://127.0.0.1", StringComparison.Ordinal) ?? "http://127.0.0.1/";
        }

        foreach (var name in new[] { "passthroughBehavior", "contentHandling", "requestTemplates", "requestParameters" })
        {
            if (settings[name] is { } value)
            {
                integration[name] = value.DeepClone();
            }
        }

        if (recorded.Type == "MOCK" && integration["requestTemplates"] is null)
        {
            integration["requestTemplates"] = new JsonObject { ["application/json"] = "{\"statusCode\": 200}" };
        }

        integration["responses"] = Responses(recorded, settings);
        return integration;
    }

    private static JsonObject Responses(RecordedCase recorded, JsonObject settings)
    {
        var responses = new JsonObject();
        if (settings["integrationResponses"] is JsonArray list)
        {
            foreach (var item in list.Select(item => item!.AsObject()))
            {
                var pattern = (string?)item["selectionPattern"];
                var response = item.DeepClone().AsObject();
                response.Remove("selectionPattern");
                responses[string.IsNullOrEmpty(pattern) ? "default" : pattern] = response;
            }

            return responses;
        }

        var only = new JsonObject { ["statusCode"] = "200" };
        Copy(settings, "responseTemplates", only, "responseTemplates");
        Copy(settings, "responseParameters", only, "responseParameters");
        Copy(settings, "responseContentHandling", only, "contentHandling");
        if (recorded.Expected["etag"] is not null)
        {
            only["responseParameters"] = new JsonObject { ["method.response.header.ETag"] = "integration.response.header.ETag" };
        }

        responses["default"] = only;
        return responses;
    }

    private static void AddValidator(JsonObject document, JsonObject operation, JsonObject validator)
    {
        var flags = new JsonObject();
        Copy(validator, "validateRequestBody", flags, "validateRequestBody");
        Copy(validator, "validateRequestParameters", flags, "validateRequestParameters");
        document["x-amazon-apigateway-request-validators"] = new JsonObject { ["all"] = flags };
        operation["x-amazon-apigateway-request-validator"] = "all";
        document["components"] = new JsonObject { ["schemas"] = validator["models"]?.DeepClone() ?? new JsonObject() };
        var parameters = new JsonArray();
        foreach (var (name, required) in validator["requestParameters"] as JsonObject ?? [])
        {
            var parts = name.Split('.', 4);
            parameters.Add(new JsonObject { ["name"] = parts[3], ["in"] = parts[2] == "querystring" ? "query" : parts[2], ["required"] = required!.DeepClone() });
        }

        operation["parameters"] = parameters;
        var content = new JsonObject();
        foreach (var (mediaType, model) in validator["requestModels"] as JsonObject ?? [])
        {
            var schema = model is JsonValue name ? new JsonObject { ["$ref"] = $"#/components/schemas/{name}" } : model!.DeepClone();
            content[mediaType] = new JsonObject { ["schema"] = schema };
        }

        operation["requestBody"] = new JsonObject { ["content"] = content };
    }

    private static JsonObject Mock() => new()
    {
        ["type"] = "mock",
        ["requestTemplates"] = new JsonObject { ["application/json"] = "{\"statusCode\": 200}" },
        ["responses"] = new JsonObject { ["default"] = new JsonObject { ["statusCode"] = "200" } },
    };

    private static void Copy(JsonObject from, string fromName, JsonObject to, string toName)
    {
        if (from[fromName] is { } value)
        {
            to[toName] = value.DeepClone();
        }
    }
}
