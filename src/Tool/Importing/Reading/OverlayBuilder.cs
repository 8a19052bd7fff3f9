using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>
/// Collects the parts of the document that stay as they are. A first overlay removes what the build makes of an attribute, and a second one adds the
/// part of the document, because one overlay would merge the two.
/// </summary>
internal sealed class OverlayBuilder(ImportScope scope)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int MostPlaces = 10;

    private readonly JsonObject _removed = [];
    private readonly JsonObject _added = [];
    private JsonObject? _role;
    private bool _hasDropped;
    private readonly HashSet<string> _schemas = new(StringComparer.Ordinal);

    /// <summary>Puts an operation at the same place of the built document.</summary>
    /// <param name="path">The names of the members that lead to the operation.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="isBuilt">Whether the build makes the operation, which has to be removed first.</param>
    /// <param name="hasRole">Whether the build makes a role for the integration, which takes the place of a role of the template.</param>
    public void PutOperation(IReadOnlyList<string> path, JsonPlace operation, bool isBuilt, bool hasRole)
    {
        _role = hasRole ? new JsonObject { ["Fn::GetAtt"] = new JsonArray("IntegrationRole", "Arn") } : null;
        Put(path, operation, isBuilt);
        _role = null;
    }

    /// <summary>Puts a part of the source at the same place of the built document.</summary>
    /// <param name="path">The names of the members that lead to the part.</param>
    /// <param name="part">The part; null if there is none, so that only the built one is removed.</param>
    /// <param name="isBuilt">Whether the build makes a part there, which has to be removed first.</param>
    public void Put(IReadOnlyList<string> path, JsonPlace? part, bool isBuilt)
    {
        if (isBuilt)
        {
            At(_removed, path)[path[^1]] = null;
        }

        if (part is { } given && NodeOf(given) is { } node)
        {
            At(_added, path)[path[^1]] = node;
            AddSchemas(node);
        }
    }

    /// <summary>Keeps the validator of an operation, whether the operation or the document names it.</summary>
    public void PutValidator(Operation operation)
    {
        const string Validator = "x-amazon-apigateway-request-validator";
        Put([Validator + "s"], scope.Document.Find(Validator + "s"), isBuilt: false);
        string[] path = ["paths", operation.Method.ResourcePath, operation.Key, Validator];
        Put(path, operation.Place.Find(Validator) ?? scope.Document.Find(Validator), isBuilt: false);
    }

    /// <summary>Declares a response of the built document, as the source has it or without anything.</summary>
    public void PutResponse(IReadOnlyList<string> path, JsonPlace? response)
    {
        Put(path, response, isBuilt: false);
        if (At(_added, path)[path[^1]] is not JsonObject node)
        {
            At(_added, path)[path[^1]] = node = [];
        }

        node.TryAdd("description", "");
    }

    /// <summary>Replaces a part of the built document.</summary>
    public void PutNode(IReadOnlyList<string> path, JsonNode node) => At(_added, path)[path[^1]] = node;

    /// <summary>Replaces a text of the built document.</summary>
    public void PutText(IReadOnlyList<string> path, string text) => At(_added, path)[path[^1]] = text;

    /// <summary>
    /// Notes what API Gateway drops of the kept parts with a warning. A build imports with <c>FailOnWarnings</c>, which the overlay then takes back.
    /// </summary>
    public void AllowDropped()
    {
        var document = (JsonObject)_added.DeepClone();
        document["openapi"] = "3.0.1";
        var dropped = DocumentLint.Dropped(JsonSerializer.SerializeToUtf8Bytes(document));
        _hasDropped = dropped.Count > 0;
        if (_hasDropped)
        {
            scope.Note(
                scope.Document,
                "deploy.overlay.json sets FailOnWarnings to false, because API Gateway drops these parts of it with a warning: "
                + $"{string.Join(", ", dropped.Take(MostPlaces))}{(dropped.Count > MostPlaces ? $" and {dropped.Count - MostPlaces} others" : "")}. "
                + "Remove them and that line, so that an import which drops more fails.");
        }
    }

    /// <summary>Returns the overlays, or none if every part of the document is declared in C#.</summary>
    public IEnumerable<ImportedFile> Files()
    {
        if (_removed.Count > 0)
        {
            // JSON is YAML as well, and the build merges the file that ends in .yaml before the one that ends in .json.
            yield return new("deploy.overlay.yaml", Text(_removed, failsOnWarnings: true));
        }

        if (_added.Count > 0)
        {
            yield return new("deploy.overlay.json", Text(_added, failsOnWarnings: !_hasDropped));
        }
    }

    private static string Text(JsonObject body, bool failsOnWarnings)
    {
        var properties = new JsonObject { ["Body"] = body.DeepClone() };
        if (!failsOnWarnings)
        {
            properties["FailOnWarnings"] = false;
        }

        var api = new JsonObject { ["Properties"] = properties };
        return new JsonObject { ["Resources"] = new JsonObject { ["RestApi"] = api } }.ToJsonString(Options) + "\n";
    }

    private static JsonObject At(JsonObject root, IReadOnlyList<string> path)
    {
        foreach (var name in path.Take(path.Count - 1))
        {
            if (root[name] is not JsonObject child)
            {
                root[name] = child = [];
            }

            root = child;
        }

        return root;
    }

    // JSON's null means nothing in a document, and removes a value in an overlay.
    private JsonNode? NodeOf(JsonPlace place)
    {
        switch (place.Value.ValueKind)
        {
            case JsonValueKind.Object when IsCall(place):
                scope.Note(place, "CloudFormation would take this for a function of its templates, so it is left out. Write a value.");
                return null;
            case JsonValueKind.Object:
                var node = new JsonObject();
                foreach (var (name, member) in place.Members())
                {
                    if (NodeOf(member) is { } value)
                    {
                        node[name] = value;
                    }
                }

                return node;
            case JsonValueKind.Array:
                return new JsonArray([.. place.Items().Select(NodeOf).Where(static item => item is not null)]);
            case JsonValueKind.String when _role is not null && place.Path.EndsWith(".credentials", StringComparison.Ordinal) && IsRole(place):
                return _role.DeepClone();
            case JsonValueKind.String when MayHaveReferences(place) && TemplateValues.FormInDocument(place) is { } form:
                return new JsonObject { ["Fn::Sub"] = form };
            case JsonValueKind.String when !place.Path.EndsWith("request-validator']", StringComparison.Ordinal):
                scope.Values.Check(place, "A text in deploy.overlay.json");
                return JsonNode.Parse(place.Value.GetRawText());
            default:
                return JsonNode.Parse(place.Value.GetRawText());
        }
    }

    // The places of a document in which the local gateway reads references, too. The name of a validator is only one within the document.
    private static bool MayHaveReferences(JsonPlace place)
        => place.Path.EndsWith(".uri", StringComparison.Ordinal) || place.Path.EndsWith(".credentials", StringComparison.Ordinal);

    // A role of the template is no part of the project. One that the document names by its ARN exists anyway.
    private static bool IsRole(JsonPlace place) => place.StandIn is { IsExact: true, Form: ['$', '{', .., '}'] };

    private static bool IsCall(JsonPlace place)
        => place.Members().Take(2).ToList() is [{ Key: var name }] && (name is "Ref" or "Condition" || name.StartsWith("Fn::", StringComparison.Ordinal));

    private void AddSchemas(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                AddSchemas(item!);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (name == "$ref" && value is JsonValue text && text.TryGetValue(out string? reference))
                {
                    AddSchema(members, reference);
                }
                else
                {
                    AddSchemas(value!);
                }
            }
        }
    }

    private void AddSchema(JsonObject around, string reference)
    {
        var name = reference[(reference.LastIndexOf('/') + 1)..];
        if (reference.Contains("/parameters/", StringComparison.Ordinal) || reference.Contains("/responses/", StringComparison.Ordinal))
        {
            // The built document has no shared parameters and responses, so the part itself takes the place of the reference.
            if (scope.Document.Find("components")?.Find(reference.Contains("/parameters/", StringComparison.Ordinal) ? "parameters" : "responses")?.Find(name)
                is { } shared && NodeOf(shared) is JsonObject target)
            {
                around.Remove("$ref");
                foreach (var (member, value) in target.ToList())
                {
                    around[member] = value?.DeepClone();
                }

                AddSchemas(around);
            }

            return;
        }

        around["$ref"] = "#/components/schemas/" + name;
        if (_schemas.Add(name) && scope.Document.Find("components")?.Find("schemas")?.Find(name) is { } schema)
        {
            Put(["components", "schemas", name], schema, isBuilt: false);
        }
    }
}
