using System.Text.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>
/// Looks in an OpenAPI document for what API Gateway refuses, drops with a warning, or takes and then answers with 500. The
/// rules are those of the developer guide ("important notes", "quotas") and of recorded imports.
/// </summary>
internal sealed class DocumentLint
{
    public const string Integration = "x-amazon-apigateway-integration";

    private const int LargestDocument = 6 * 1024 * 1024;

    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "x-amazon-apigateway-any-method"];

    private readonly List<string> _findings = [];
    private readonly JsonElement _root;

    private DocumentLint(JsonElement root) => _root = root;

    /// <summary>What is wrong, a sentence each with its place.</summary>
    public static IReadOnlyList<string> Check(byte[] document)
    {
        using var json = JsonDocument.Parse(document);
        var lint = new DocumentLint(json.RootElement);
        lint.Run(document.Length);
        return lint._findings;
    }

    private void Run(int length)
    {
        Require(length <= LargestDocument, "the document", "it is larger than 6 MB, which an import takes at most");
        var version = Text(_root, "openapi") ?? "";
        Require(version.StartsWith("3.0.", StringComparison.Ordinal), "openapi", $"API Gateway imports OpenAPI 3.0, not '{version}'");
        Require(!_root.TryGetProperty("security", out _), "security", "API Gateway ignores it at the root; it belongs to each operation");
        CheckSecuritySchemes();
        var schemas = new SchemaLint(_root, _findings);
        schemas.Check();
        var paths = Members(_root, "paths").ToList();
        CheckTree(paths.Select(path => path.Name));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var operation in path.Value.EnumerateObject().Where(member => Methods.Contains(member.Name)))
            {
                var place = $"{operation.Name} {path.Name}";
                if (Text(operation.Value, "operationId") is { } id)
                {
                    Require(ids.Add(id), place, $"another operation has the id '{id}'");
                }

                schemas.CheckReferences(Child(operation.Value, "requestBody"), place);
                schemas.CheckReferences(Child(operation.Value, "responses"), place);
                new OperationLint(_root, place, path.Name, operation.Value, _findings).Check();
            }
        }
    }

    private void CheckSecuritySchemes()
    {
        foreach (var scheme in Members(Child(_root, "components"), "securitySchemes"))
        {
            Require(Text(scheme.Value, "type") == "apiKey", "securitySchemes." + scheme.Name, "API Gateway takes the type 'apiKey' only");
        }
    }

    private void CheckTree(IEnumerable<string> paths)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var parent = "";
            foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                Require(!parent.EndsWith("+}", StringComparison.Ordinal), path, $"nothing can follow '{parent[(parent.LastIndexOf('/') + 1)..]}'");
                Require(IsSegment(segment), path, $"'{segment}' is not a path segment: letters, digits and _ - . , : or a variable alone");
                if (segment[0] == '{' && !variables.TryAdd(parent, segment))
                {
                    Require(variables[parent] == segment, path, $"below '{parent}/' there is '{variables[parent]}' already, and only one variable is allowed");
                }

                parent += "/" + segment;
            }
        }
    }

    private static bool IsSegment(string segment)
    {
        var isVariable = segment[0] == '{' && segment[^1] == '}';
        var text = isVariable ? segment[1..^1].TrimEnd('+') : segment;
        return text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' || (!isVariable && c is ',' or ':'));
    }

    private void Require(bool condition, string place, string problem)
    {
        if (!condition)
        {
            _findings.Add($"{place}: {problem}.");
        }
    }

    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : Enumerable.Empty<JsonProperty>();
}
