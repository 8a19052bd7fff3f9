using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Checks an operation with its parameters and its integration by the rules that the reader does not have.</summary>
internal sealed class OperationLint(JsonPlace root, string path, JsonPlace item, JsonPlace operation, DocumentFindings findings)
{
    public void Check()
    {
        var declared = new ParameterLint(root, path, findings).Check(item, operation);
        if (operation.Find("deprecated") is { IsUnknown: false } deprecated)
        {
            findings.Note(deprecated.Error(
                Refusal.OnWarnings,
                $"the import drops 'deprecated' with a warning{(findings.IsOfOthers ? "" : ", on which it fails (FailOnWarnings)")}."));
        }

        if (operation.Find(DocumentKeys.Integration) is { IsObject: true, IsIntrinsic: false } integration
            && integration.TextOf("$ref") is null && integration.Find("integrationSubtype") is null)
        {
            CheckIntegration(integration, declared);
        }
    }

    private void CheckIntegration(JsonPlace integration, DeclaredNames declared)
    {
        var isFunction = IsFunction(integration);
        if (isFunction && integration.Find("httpMethod") is { IsUnknown: false } place && integration.TextOf("httpMethod") is { Length: > 0 } method
            && !method.Equals("POST", StringComparison.OrdinalIgnoreCase))
        {
            findings.Note(place.Error(Refusal.WhenUsed, "Lambda functions are invoked with POST, so the integration's httpMethod must be POST."));
        }

        foreach (var (_, source) in findings.Members(integration.Find("requestParameters")))
        {
            declared.CheckMapping(source, findings);
        }

        foreach (var key in findings.Items(integration.Find("cacheKeyParameters")))
        {
            declared.CheckCacheKey(key, findings);
        }

        TemplateLint.Check(integration.Find("requestTemplates"), findings);
        var type = integration.TextOf("type")?.ToUpperInvariant();
        if (type is not ("AWS_PROXY" or "HTTP_PROXY") && integration.Find("type") is not { IsUnknown: true })
        {
            new ResponseLint(root, operation, findings).Check(integration.Find("responses"), isFunction: type == "AWS" && isFunction);
        }
    }

    // The texts inside an intrinsic function count, because the address of a function is usually one.
    private static bool IsFunction(JsonPlace integration)
        => integration.Find("uri") is { } uri && uri.Value.GetRawText().Contains(":lambda:path/", StringComparison.Ordinal);
}
