using System.Text.Json.Nodes;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Backends;

/// <summary>
/// Makes the method of an operation that an HTTP endpoint, a service of AWS or a constant answers. An attribute says which backend answers; the
/// statuses, patterns and templates of the document are more than attributes say, so the overlay keeps the operation as it is.
/// </summary>
internal sealed class BackendMethods(ImportScope scope)
{
    /// <summary>Returns the interface and the method, or null if only the overlay can have the operation.</summary>
    public (string Interface, ImportedAttribute? Attribute, ImportedMethod Method)? Read(
        Operation operation, Func<string, ImportedAttribute?, Identifiers> names)
    {
        var found = operation.Method.Integration.Type switch
        {
            IntegrationType.Mock => ("IConstants", null),
            IntegrationType.Service => ServiceCall.Interface(operation),
            _ => HttpForward.Interface(scope, operation),
        };
        if (found is not ({ } name, var attribute))
        {
            Keep(operation, isBuilt: false);
            scope.Note(
                operation.Integration,
                $"no attribute says the address of '{operation.Method.Name}', so deploy.overlay.json alone has the operation. No method stands for it.");
            return null;
        }

        var head = MethodHead.Of(scope, operation, names(name, attribute));
        if (operation.Method.Integration.Type == IntegrationType.Mock && ConstantAnswer.Read(operation) is { } constant)
        {
            // A build refuses every media type for which it makes no template, and a document rarely does.
            var passthrough = operation.Integration.TextOf("passthroughBehavior")?.ToLowerInvariant() ?? "when_no_match";
            if (passthrough != "never")
            {
                string[] setting = ["paths", operation.Method.ResourcePath, operation.Key, DocumentKeys.Integration, "passthroughBehavior"];
                scope.Overlay.PutText(setting, passthrough);
            }

            var variables = new Parameters(scope, operation).Of([]);
            var attributes = new ValueList<ImportedAttribute>([.. head.Attributes, .. constant.Attributes]);
            return (name, attribute, head with { Attributes = attributes, ReturnType = constant.Type, Parameters = new(variables) });
        }

        Keep(operation, isBuilt: true);
        const string Remark = "The overlays keep this operation as the document had it, because attributes do not say all of its integration.";
        scope.Note(
            operation.Integration,
            $"'{head.Name}': the overlays keep this operation as it is. "
                + "To make its attributes count, delete it from deploy.overlay.yaml and deploy.overlay.json.");
        var method = operation.Method.Integration.Type switch
        {
            IntegrationType.Mock => head with
            {
                Attributes = new([.. head.Attributes, ImportedAttribute.Of("Mock")]),
                Parameters = new(new Parameters(scope, operation).Of([])),
            },
            IntegrationType.Service => ServiceCall.Method(scope, operation, head),
            _ => HttpForward.Method(scope, operation, head),
        };
        return (name, attribute, method with { Remarks = new([.. method.Remarks, Remark]) });
    }

    private void Keep(Operation operation, bool isBuilt)
    {
        string[] path = ["paths", operation.Method.ResourcePath, operation.Key];
        scope.Overlay.PutOperation(path, operation.Place, isBuilt, hasRole: isBuilt && operation.Method.Integration.Type == IntegrationType.Service);
        if (operation.Place.Find(DocumentKeys.Integration) is null)
        {
            scope.Overlay.Put([.. path, DocumentKeys.Integration], operation.Integration, isBuilt: false);
        }

        if (operation.Place.Find("responses") is null)
        {
            scope.Overlay.PutNode([.. path, "responses"], Responses(operation));
        }

        if (operation.Place.Find("parameters") is null && operation.Item.Find("parameters") is { } shared)
        {
            scope.Overlay.Put([.. path, "parameters"], shared, isBuilt: false);
        }

        if (operation.Method.Validator is not null)
        {
            scope.Overlay.PutValidator(operation);
        }

        KeepSecurity(operation, path);
    }

    // Without responses an import takes those of the integration, and the check of the build wants them declared.
    private static JsonObject Responses(Operation operation)
    {
        const string Start = "method.response.header.";
        var all = new JsonObject();
        foreach (var (_, response) in JsonPlace.MembersOf(operation.Integration.Find("responses")))
        {
            if (response.Find("statusCode")?.TextOrNumber() is not { } status)
            {
                continue;
            }

            var headers = new JsonObject();
            foreach (var (target, _) in JsonPlace.MembersOf(response.Find("responseParameters")))
            {
                if (target.StartsWith(Start, StringComparison.Ordinal))
                {
                    headers[target[Start.Length..]] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
                }
            }

            all[status] = headers.Count == 0 ? new JsonObject { ["description"] = "" } : new JsonObject { ["description"] = "", ["headers"] = headers };
        }

        return all;
    }

    // The build has the schemes of authorizers under the names of their attributes, and calls the scheme of keys as it likes.
    private void KeepSecurity(Operation operation, string[] path)
    {
        var requirements = operation.Place.Find("security") is { } security ? security.Items().SelectMany(static item => item.Members()).ToList() : [];
        if (requirements.Exists(requirement => scope.Authorizers.Of(requirement.Key) != requirement.Key))
        {
            scope.Overlay.PutNode([.. path, "security"], new JsonArray([.. requirements.Select(requirement => new JsonObject
            {
                [scope.Authorizers.Of(requirement.Key)] = JsonNode.Parse(requirement.Value.Value.GetRawText()),
            })]));
        }

        var names = requirements.Select(static requirement => requirement.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, scheme) in JsonPlace.MembersOf(scope.Document.Find("components")?.Find("securitySchemes")))
        {
            if (names.Contains(name) && scheme.Find("x-amazon-apigateway-authorizer") is null)
            {
                scope.Overlay.Put(["components", "securitySchemes", name], scheme, isBuilt: false);
            }
        }
    }
}
