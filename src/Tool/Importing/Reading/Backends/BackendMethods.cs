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
    public (string Interface, ImportedAttribute? Attribute, ImportedMethod Method)? Read(Operation operation, Func<string, Identifiers> names)
    {
        var found = operation.Method.Integration.Type switch
        {
            IntegrationType.Mock => ("IConstants", null),
            IntegrationType.Service => ServiceCall.Interface(operation),
            _ => HttpForward.Interface(operation),
        };
        if (found is not ({ } name, var attribute))
        {
            Keep(operation, isBuilt: false);
            scope.Note(
                operation.Integration,
                $"no attribute says the address of '{operation.Method.Name}', so deploy.overlay.json alone has the operation. No method stands for it.");
            return null;
        }

        var head = MethodHead.Of(scope, operation, names(name));
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
        scope.Overlay.Put(path, operation.Place, isBuilt);
        if (operation.Place.Find(DocumentKeys.Integration) is null)
        {
            scope.Overlay.Put([.. path, DocumentKeys.Integration], operation.Integration, isBuilt: false);
        }

        if (operation.Place.Find("parameters") is null && operation.Item.Find("parameters") is { } shared)
        {
            scope.Overlay.Put([.. path, "parameters"], shared, isBuilt: false);
        }

        foreach (var scheme in SchemesOf(operation))
        {
            scope.Overlay.Put(["components", "securitySchemes", scheme.Key], scheme.Value, isBuilt: false);
        }
    }

    // The build has the schemes of authorizers, and calls the scheme of keys as it likes.
    private IEnumerable<KeyValuePair<string, JsonPlace>> SchemesOf(Operation operation)
    {
        var names = operation.Place.Find("security") is { } security
            ? security.Items().SelectMany(static item => item.Members().Select(static member => member.Key)).ToHashSet(StringComparer.Ordinal)
            : [];
        return JsonPlace.MembersOf(scope.Document.Find("components")?.Find("securitySchemes"))
            .Where(scheme => names.Contains(scheme.Key)
                && (scheme.Value.Find("x-amazon-apigateway-authorizer") is null || Authorizers.NameOf(scheme.Key) != scheme.Key));
    }
}
