using System.Collections.Frozen;
using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>
/// Looks in an OpenAPI document for what API Gateway refuses, or takes and then answers with 500. The evidence of each rule is in
/// docs/local-gateway.md. What only an import that fails on warnings refuses is a finding for such an import only.
/// </summary>
internal sealed class DocumentLint
{
    public const string Integration = "x-amazon-apigateway-integration";

    private const int LargestDocument = 6 * 1024 * 1024;

    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "x-amazon-apigateway-any-method"];

    private readonly List<string> _findings = [];
    private readonly JsonElement _root;
    private readonly bool _failsOnWarnings;
    private readonly IReadOnlySet<string> _authorizers;

    private DocumentLint(JsonElement root, bool failsOnWarnings, IReadOnlySet<string> authorizers)
    {
        _root = root;
        _failsOnWarnings = failsOnWarnings;
        _authorizers = authorizers;
    }

    /// <summary>What is wrong with a document that a template imports, a sentence each with its place.</summary>
    /// <param name="document">The file's bytes.</param>
    /// <param name="template">Says whether the import fails on warnings, and what SAM adds; null where there is none.</param>
    /// <param name="remarks">Collects what exceeds a quota that AWS raises on request; null where nobody asks.</param>
    /// <exception cref="DocumentException">The document is of a version that these rules are not about.</exception>
    public static IReadOnlyList<string> Check(byte[] document, CheckedTemplate? template, List<string>? remarks = null)
        => Check(document, template is { FailsOnWarnings: true }, remarks, template?.Authorizers);

    /// <summary>What is wrong, a sentence each with its place.</summary>
    /// <param name="document">The file's bytes.</param>
    /// <param name="failsOnWarnings">Whether the import fails on warnings, as the template's <c>FailOnWarnings</c> says.</param>
    /// <param name="authorizers">Security schemes that SAM adds.</param>
    /// <param name="remarks">Collects what exceeds a quota that AWS raises on request; null where nobody asks.</param>
    /// <exception cref="DocumentException">The document is of a version that these rules are not about.</exception>
    public static IReadOnlyList<string> Check(byte[] document, bool failsOnWarnings = false, List<string>? remarks = null, IReadOnlySet<string>? authorizers = null)
    {
        JsonElement root;
        try
        {
            root = JsonFile.Parse(document, "openapi.json").Value;
        }
        catch (DocumentException problem)
        {
            return [$"{problem.Place}: {problem.Problem}"];
        }

        if (LintJson.TextOrNumber(root, "swagger") is { } version)
        {
            throw new DocumentException(
                "openapi.json",
                "$.swagger",
                $"the check reads OpenAPI 3.0 and this is Swagger {version}, which API Gateway imports, too. Convert the document to check it.");
        }

        var lint = new DocumentLint(root, failsOnWarnings, authorizers ?? FrozenSet<string>.Empty);
        lint.Run(document.Length);
        remarks?.AddRange(QuotaLint.Check(root));
        return lint._findings;
    }

    private void Run(int length)
    {
        Require(length <= LargestDocument, "the document", "it is larger than 6 MB, which an import takes at most");
        var version = LintJson.TextOrNumber(_root, "openapi") ?? "";
        Require(version.StartsWith("3.0", StringComparison.Ordinal), "openapi", $"API Gateway imports OpenAPI 3.0, not '{version}'");
        CheckSecuritySchemes();
        var schemas = new SchemaLint(_root, _findings, _failsOnWarnings);
        schemas.Check();
        var paths = LintJson.Members(_root, "paths").Where(path => !path.Name.StartsWith("Fn::", StringComparison.Ordinal)).ToList();
        CheckTree(paths.Select(path => path.Name).Where(path => !LintJson.HasPlaceholder(path)));
        foreach (var path in paths)
        {
            foreach (var operation in LintJson.Members(path.Value).Where(member => Methods.Contains(member.Name) && !LintJson.IsIntrinsic(member.Value)))
            {
                var place = $"{operation.Name} {path.Name}";
                schemas.CheckReferences(LintJson.Child(operation.Value, "requestBody"), place);
                schemas.CheckReferences(LintJson.Child(operation.Value, "responses"), place);
                new OperationLint(_root, place, path, operation.Value, _findings, _failsOnWarnings, _authorizers).Check();
            }
        }
    }

    private void CheckSecuritySchemes()
    {
        foreach (var scheme in LintJson.Members(LintJson.Child(_root, "components"), "securitySchemes"))
        {
            Require(
                !_failsOnWarnings || LintJson.IsIntrinsic(scheme.Value) || LintJson.Text(scheme.Value, "type") == "apiKey",
                "securitySchemes." + scheme.Name,
                "API Gateway knows the type 'apiKey' only, and this import fails on warnings (FailOnWarnings)");
            Require(
                LintJson.Child(LintJson.Child(scheme.Value, "x-amazon-apigateway-authorizer"), "authorizerResultTtlInSeconds") is not { ValueKind: JsonValueKind.Number } ttl
                || ApiGatewayLimits.IsAuthorizerTtl(ttl.GetDouble()),
                "securitySchemes." + scheme.Name,
                "an authorizer's answer is kept for 0 to 3,600 seconds");
        }
    }

    private void CheckTree(IEnumerable<string> paths)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var parent = "";
            if (path == "$default")
            {
                _findings.Add("$default: this is a route of HTTP APIs, and a REST API has none that takes what is left over. Declare the path '/{proxy+}' in its place.");
                continue;
            }

            foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                Require(!parent.EndsWith("+}", StringComparison.Ordinal), path, $"nothing can follow '{parent[(parent.LastIndexOf('/') + 1)..]}', which takes the rest of the path");
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
        var isVariable = segment.Length >= 2 && segment[0] == '{' && segment[^1] == '}';
        var text = isVariable ? segment[1..^1].TrimEnd('+') : segment;
        return isVariable ? ApiGatewayNames.IsVariable(text) : ApiGatewayNames.IsSegment(text);
    }

    private void Require(bool condition, string place, string problem)
    {
        if (!condition)
        {
            _findings.Add($"{place}: {problem}.");
        }
    }
}
