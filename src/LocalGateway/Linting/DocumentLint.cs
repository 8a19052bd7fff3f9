using System.Collections.Frozen;
using System.Text.Json;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>
/// Looks in an OpenAPI document for what API Gateway refuses, or takes and then answers with 500. What this gateway cannot serve either is
/// found by the reader that it serves with; the other rules are here. The evidence of each rule is in docs/local-gateway.md. What only an
/// import that fails on warnings refuses is a finding for such an import only.
/// </summary>
internal static class DocumentLint
{
    public const string Integration = "x-amazon-apigateway-integration";

    private const int LargestDocument = 6 * 1024 * 1024;

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
    public static IReadOnlyList<string> Check(
        byte[] document, bool failsOnWarnings = false, List<string>? remarks = null, IReadOnlySet<string>? authorizers = null)
    {
        JsonPlace root;
        try
        {
            root = JsonFile.Parse(document, "openapi.json");
        }
        catch (DocumentException problem)
        {
            return [$"{problem.Place}: {problem.Problem}"];
        }

        RefuseSwagger(root);
        var findings = DocumentFindings.ForCheck(authorizers ?? FrozenSet<string>.Empty);
        if (document.Length > LargestDocument)
        {
            findings.Note(root.Error(Refusal.ByAws, "the document is larger than 6 MB, which an import takes at most. Make it smaller."));
        }

        Check(root, findings);
        remarks?.AddRange(QuotaLint.Check(root, findings));
        return [.. findings.All.Where(finding => IsFinding(finding.Refusal, failsOnWarnings)).Select(finding => $"{finding.Place}: {finding.Problem}")];
    }

    private static void Check(JsonPlace root, DocumentFindings findings)
    {
        OpenApiReader.Read(root, findings);
        SecurityReader.CheckAuthorizers(root, findings);
        SecuritySchemeLint.Check(root, findings);
        var schemas = new SchemaLint(root, findings);
        schemas.Check();
        foreach (var (path, item) in findings.Members(root.Find("paths")))
        {
            foreach (var (key, operation) in findings.Members(item))
            {
                if (OperationReader.MethodOf(key) is not null && operation is { IsObject: true, IsIntrinsic: false })
                {
                    schemas.CheckReferences(operation.Find("requestBody"));
                    schemas.CheckReferences(operation.Find("responses"));
                    new OperationLint(root, path, item, operation, findings).Check();
                }
            }
        }
    }

    private static bool IsFinding(Refusal refusal, bool failsOnWarnings) => refusal switch
    {
        Refusal.OnlyHere => false,
        Refusal.OnWarnings => failsOnWarnings,
        _ => true,
    };

    private static void RefuseSwagger(JsonPlace root)
    {
        if (root.Find("swagger") is { Value.ValueKind: JsonValueKind.String or JsonValueKind.Number } version)
        {
            throw version.Error(
                $"the check reads OpenAPI 3.0 and this is Swagger {version.TextOrNumber()}, which API Gateway imports, too. Convert the document to check it.");
        }
    }
}
