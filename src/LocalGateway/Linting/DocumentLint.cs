using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>
/// Finds what API Gateway refuses in an OpenAPI document, and what it accepts and then answers with an error. The reader that serves documents finds
/// what this gateway cannot serve, too, which is a finding only in a file that anybody wrote; the other rules are in this folder.
/// docs/local-gateway.md has the evidence of each rule. What only an import that fails on warnings refuses is a finding for such an import only.
/// </summary>
internal static class DocumentLint
{
    private const int LargestDocument = 6 * 1024 * 1024;

    /// <summary>Returns what is wrong with a document that a template imports: one sentence for each mistake, with its place.</summary>
    /// <param name="document">The bytes of the file.</param>
    /// <param name="template">The template, which says whether the import fails on warnings and what SAM adds, or null if there is none.</param>
    /// <param name="remarks">Receives what exceeds a quota that AWS raises on request; may be null.</param>
    /// <param name="resourceQuota">The quota of resources that one API of the account may have.</param>
    /// <exception cref="DocumentException">The rules do not cover the version of the document.</exception>
    public static IReadOnlyList<string> Check(byte[] document, CheckedTemplate? template, List<string>? remarks = null, int resourceQuota = ApiQuotas.Resources)
        => Check(document, template is { FailsOnWarnings: true }, remarks, template?.Authorizers, resourceQuota);

    /// <summary>Returns what is wrong with a document: one sentence for each mistake, with its place.</summary>
    /// <param name="document">The bytes of the file.</param>
    /// <param name="failsOnWarnings">Whether the import fails on warnings (<c>FailOnWarnings</c> of the template).</param>
    /// <param name="authorizers">The security schemes that SAM adds, or null if there are none.</param>
    /// <param name="remarks">Receives what exceeds a quota that AWS raises on request; may be null.</param>
    /// <param name="resourceQuota">The quota of resources that one API of the account may have.</param>
    /// <exception cref="DocumentException">The rules do not cover the version of the document.</exception>
    public static IReadOnlyList<string> Check(
        byte[] document, bool failsOnWarnings = false, List<string>? remarks = null, IReadOnlySet<string>? authorizers = null,
        int resourceQuota = ApiQuotas.Resources)
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
        remarks?.AddRange(QuotaLint.Check(root, findings, resourceQuota));
        return [.. findings.All.Where(finding => IsFinding(finding.Refusal, failsOnWarnings)).Select(finding => $"{finding.Place}: {finding.Problem}")];
    }

    /// <summary>Returns the places of what an import drops with a warning, so that an import which fails on warnings fails on it.</summary>
    /// <param name="document">A document of OpenAPI 3.0 or a part of one.</param>
    public static IReadOnlyList<string> Dropped(byte[] document)
    {
        var findings = DocumentFindings.ForCheck(FrozenSet<string>.Empty);
        Check(JsonFile.Parse(document, "openapi.json"), findings);
        return [.. findings.All.Where(static finding => finding.Refusal == Refusal.OnWarnings).Select(static finding => finding.Place)];
    }

    /// <summary>Checks a document that anybody wrote, of OpenAPI 3.0 or Swagger 2.0.</summary>
    /// <param name="document">The document with its places.</param>
    /// <param name="resourceQuota">The quota of resources that one API of the account may have.</param>
    /// <param name="isAlone">Whether the document is a file of its own, and not a part of a template.</param>
    /// <returns>What API Gateway refuses or answers with an error, and as warnings what it ignores, in the order of the file.</returns>
    /// <exception cref="DocumentException">The document has no form that can be read.</exception>
    public static IReadOnlyList<(bool IsError, DocumentException Finding)> CheckFile(
        JsonPlace document, int resourceQuota = ApiQuotas.Resources, bool isAlone = true)
    {
        var root = OpenApiFile.Open(document);
        var findings = DocumentFindings.ForOthers(isCheck: true, isAlone);
        if (JsonMarshal.GetRawUtf8Value(document.Value).Length > LargestDocument)
        {
            findings.Note(root.Error(Refusal.ByAws, "the document is larger than 6 MB, which an import takes at most. Make it smaller."));
        }

        OpenApiReader.Read(root, findings);

        // A start refuses all that its reader refuses. Each of these places is an error here, and not only the first one.
        var refused = findings.All.Where(static finding => !finding.IsUnknown).ToHashSet();
        CheckMore(root, findings);
        var quotas = QuotaLint.Check(root, findings, resourceQuota).Select(remark => (false, root.Error(remark)));
        var notes = document.Source.Notes;
        return
        [
            .. findings.All.Where(finding => finding.Refusal is not Refusal.OnlyHere || finding.IsPlaceholder || refused.Contains(finding))
                .Select(static finding => (finding.Refusal != Refusal.OnWarnings, finding))
                .Concat(findings.Ignored.Concat(notes).Select(static ignored => (false, ignored)))
                .Concat(quotas)
                .OrderBy(static finding => finding.Item2.Position?.Line ?? 0),
        ];
    }

    private static void Check(JsonPlace root, DocumentFindings findings)
    {
        OpenApiReader.Read(root, findings);
        CheckMore(root, findings);
    }

    private static void CheckMore(JsonPlace root, DocumentFindings findings)
    {
        SecurityReader.CheckAuthorizers(root, findings);
        SecuritySchemeLint.Check(root, findings);
        var schemas = new SchemaLint(root, findings);
        schemas.Check();
        foreach (var (path, item) in findings.Paths(root.Find("paths")))
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
