using System.Collections.Frozen;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading.Stacks;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes the attributes of the assembly, and keeps those settings of the document that no attribute says.</summary>
internal static class ApiAttributes
{
    private const string GatewayResponses = "x-amazon-apigateway-gateway-responses";
    private const string Validator = "x-amazon-apigateway-request-validator";

    public static List<ImportedAttribute> Read(ImportScope scope, DeployFolder folder, ApiStack? resources, IReadOnlyList<Operation> operations)
    {
        var document = scope.Document;
        var title = folder.Api.Title.Trim();
        var api = ImportedAttribute.Of(
            "assembly: RestApi", title.Length == 0 ? "Api" : Known(scope, document.Find("info")?.Find("title"), title, "The name of the API"));
        var stage = folder.Stack.Stages.Count > 0 ? folder.Stack.Stages[0] : null;
        api = stage is { Name: not "prod" } ? api.WithText("Stage", stage.Name) : api;
        api = (document.Find("info")?.Find("description") ?? resources?.OfApi("Description")) is { KnownText.Length: > 0 } description
            ? api.WithText("Description", scope.Values.Text(description, "The description of the API")) : api;
        api = document.Find("info")?.Find("version")?.TextOrNumber() is { Length: > 0 } version && version != "1.0"
            ? api.WithText("Version", SubText.Escape(version)) : api;
        api = folder.Api.BinaryMediaTypes.Length > 0 ? api.WithTexts("BinaryMediaTypes", folder.Api.BinaryMediaTypes) : api;
        var compression = new Setting(scope, api);
        compression.Number(
            "MinimumCompressionSize", document.Find("x-amazon-apigateway-minimum-compression-size") ?? resources?.OfApi("MinimumCompressionSize"));
        api = compression.Attribute;
        api = Validation(scope, operations) is { } validation ? api.WithCode("Validation", validation) : api;
        if (resources is not null)
        {
            var endpoint = new Setting(scope, api);
            EndpointSettings.Add(endpoint, resources, (document.Find("x-amazon-apigateway-policy") ?? folder.Stack.ResourcePolicy) is not null);
            api = endpoint.Attribute;
        }

        var attributes = new List<ImportedAttribute> { api };
        attributes.AddRange((stage?.Variables ?? FrozenDictionary<string, string>.Empty).OrderBy(static variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => ImportedAttribute.Of(
                "assembly: StageVariable", variable.Key,
                Known(scope, resources?.OfStage("Variables")?.Find(variable.Key), variable.Value, $"The stage variable '{variable.Key}'"))));
        foreach (var (name, place) in stage?.Unknown ?? new Dictionary<string, JsonPlace>())
        {
            scope.Note(
                place,
                $"only AWS knows the value of the stage variable '{name}', so it is left out. Declare a [StackParameter], and name it in a [StageVariable].");
        }

        if ((document.Find("x-amazon-apigateway-policy") ?? folder.Stack.ResourcePolicy) is { } policy)
        {
            scope.Values.CheckAll(policy, "A text of the resource policy");
            attributes.Add(ImportedAttribute.Of("assembly: ResourcePolicy", policy.KnownText ?? TreeWriter.Flatten(policy).Value.GetRawText()));
        }

        foreach (var (name, place) in document.Members().Where(static member => IsLeftOut(member.Key)))
        {
            scope.Note(place, $"no attribute is made of '{name}'. Set it in [RestApi], or add it with an overlay.");
        }

        KeepGatewayResponses(scope);
        if (folder.Api.ApiKeyFromAuthorizer)
        {
            scope.Overlay.Put(["x-amazon-apigateway-api-key-source"], document.Find("x-amazon-apigateway-api-key-source"), isBuilt: false);
        }

        attributes.AddRange(UsagePlans.Read(scope, folder.Stack, resources));
        if (resources is not null)
        {
            attributes.AddRange(StageAttributes.Read(scope, resources));
            attributes.AddRange(DomainAttributes.Read(scope, resources));
            attributes.AddRange(TagAttributes.Read(scope, resources));
            StageAttributes.NoteOthers(scope, resources, operations);
        }

        return attributes;
    }

    // Attributes or overlays have these extensions, or an import ignores them.
    private static bool IsLeftOut(string name)
        => name.StartsWith("x-amazon-apigateway-", StringComparison.Ordinal)
            && name["x-amazon-apigateway-".Length..] is not ("binary-media-types" or "minimum-compression-size" or "policy" or "gateway-responses"
                or "request-validator" or "request-validators" or "api-key-source" or "importexport-version" or "cors");

    private static string Known(ImportScope scope, JsonPlace? place, string text, string name)
        => place is { KnownText: { } known } given && known.Trim() == text ? scope.Values.Text(given, name) : SubText.Escape(text);

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

    // One validator for all operations of functions is a setting of the API. Other ones stay as they are.
    private static string? Validation(ImportScope scope, IReadOnlyList<Operation> operations)
    {
        var root = scope.Document.TextOf(Validator);
        var validators = scope.Document.Find("x-amazon-apigateway-request-validators");
        var functions = operations.Where(static operation => operation.IsFunction).ToList();
        var names = functions.Select(operation => operation.Place.TextOf(Validator) ?? root).Distinct().ToList();

        // A build gives each operation the validator that its parameters need, and uses these three names.
        var known = JsonPlace.MembersOf(validators).ToList();
        var isOurs = known.Exists(static one => one.Key is "all" or "body" or "parameters");
        var used = isOurs ? known.Select(static one => one.Value).ToList()
            : names is [{ } name] && validators?.Find(name) is { } validator ? [validator]
            : [];
        var setting = Setting(used.Exists(static one => IsSet(one, "validateRequestParameters")), used.Exists(static one => IsSet(one, "validateRequestBody")));
        var isBuilt = setting is not null && (!isOurs || functions.TrueForAll(static operation => FunctionMethods.IsOurs(operation.Integration)));
        foreach (var operation in functions.Where(operation => operation.Method.Validator is not null && !isBuilt))
        {
            scope.Overlay.PutValidator(operation);
        }

        return isBuilt ? setting : null;
    }

    private static string? Setting(bool parameters, bool body)
        => parameters && body ? "RequestValidation.All" : parameters ? "RequestValidation.Parameters" : body ? "RequestValidation.Body" : null;

    private static bool IsSet(JsonPlace validator, string name) => validator.Find(name) is { } flag && flag.Flag();
}
