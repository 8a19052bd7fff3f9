using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>
/// Reads the parts of <c>openapi.json</c> that API Gateway serves. A part that API Gateway serves and this gateway does not is an error that names the
/// place.
/// </summary>
internal static class OpenApiReader
{
    private static readonly KnownKeys Root = new(
        used: ["openapi", "info", "paths", "components", "x-amazon-apigateway-gateway-responses", "x-amazon-apigateway-binary-media-types",
            "x-amazon-apigateway-request-validators", "x-amazon-apigateway-request-validator", "security", "x-amazon-apigateway-api-key-source",
            "x-amazon-apigateway-policy"],
        withoutEffectHere: ["servers", "tags", "externalDocs", "x-amazon-apigateway-documentation", "x-amazon-apigateway-importexport-version",
            "x-amazon-apigateway-endpoint-configuration", "x-amazon-apigateway-endpoint-access-mode", "x-amazon-apigateway-security-policy",
            "x-amazon-apigateway-minimum-compression-size",
            // This member belongs to HTTP APIs. Published documents of REST APIs have it, too, and an import of a REST API ignores it.
            "x-amazon-apigateway-cors"]);

    /// <exception cref="DocumentException">The document cannot be served.</exception>
    public static ApiDocument Read(JsonPlace root) => Read(root, DocumentFindings.ForServing());

    /// <summary>Reads a document for serving or for a check; the findings decide which.</summary>
    public static ApiDocument Read(JsonPlace root, DocumentFindings findings)
    {
        findings.Check(root, document => CheckVersion(document, findings));
        findings.Check(root, document => Root.Check(document, findings));
        UnusedSettings.CheckApi(root, findings);
        ValidatorRules.Check(root.Find("x-amazon-apigateway-request-validators"), findings);
        var operations = new OperationReader(root, findings);
        var paths = findings.Read<JsonPlace?>(root, ReadPaths, null);
        var resources = ImmutableArray.CreateBuilder<ApiResource>();
        foreach (var (path, item) in findings.Paths(paths))
        {
            if (findings.Read(item, place => operations.ReadResource(path, place), null) is { } resource)
            {
                resources.Add(resource);
            }
        }

        UnfilledPlaceholders.Check(root, findings);
        ResourceRules.Check(findings.Paths(paths), findings);
        return new()
        {
            ResourcePolicy = root.Find("x-amazon-apigateway-policy"),
            ApiKeyFromAuthorizer = findings.Read(root.Find("x-amazon-apigateway-api-key-source"), ReadKeySource, otherwise: false),
            Title = findings.Read(root.Find("info")?.Find("title"), static title => title.Text(), "API"),
            Resources = resources.ToImmutable(),
            GatewayResponses = findings.Read(
                root.Find("x-amazon-apigateway-gateway-responses"), responses => GatewayResponseReader.Read(responses, findings), GatewayResponseSet.Empty),
            BinaryMediaTypes = findings.Read(
                root.Find("x-amazon-apigateway-binary-media-types"), static types => types.Items().Select(type => type.Text()).ToImmutableArray(), []),
            StageVariableNames = new(() => StageVariableNames.Of(root)),
            StageVariables = [.. findings.StageVariables],
            Warnings = [.. findings.Ignored.Select(static ignored => ignored.Message)],
            Problems = [.. findings.All.Where(static finding => finding.Refusal == Refusal.WhenUsed).Select(static finding => finding.Message)],
        };
    }

    private static void CheckVersion(JsonPlace root, DocumentFindings findings)
    {
        if (root.IsUnknown && root.Source.Explain(root) is { } reason)
        {
            throw root.Error($"the document is not known here. {reason}");
        }

        // It is not recorded what AWS does with the number 3.0. Users report its answer to 3.1: smithy-lang/smithy#985, aws/serverless-application-model#3449.
        var version = root.Find("openapi");
        if (version?.Text(version.Value.Value.GetRawText().StartsWith("3.0", StringComparison.Ordinal) ? Refusal.OnlyHere : Refusal.ByAws) is not { } text
            || !text.StartsWith("3.0", StringComparison.Ordinal))
        {
            var refusal = version is { IsUnknown: true } ? Refusal.OnlyHere : Refusal.ByAws;
            throw root.Error(refusal, findings.IsOfOthers
                ? "Invalid OpenAPI input. API Gateway imports OpenAPI 3.0 and 2.0 only, and answers so to any other version, such as 3.1 (reported). "
                    + "Write the document in OpenAPI 3.0."
                : "this gateway reads OpenAPI 3.0, which API Gateway imports; set \"openapi\": \"3.0.1\".");
        }
    }

    // OpenAPI requires the member, and an API without methods cannot be deployed.
    private static JsonPlace? ReadPaths(JsonPlace root)
        => root.Member("paths", Refusal.ByAws) is { IsObject: false, IsUnknown: false } paths
            ? throw paths.Error(Refusal.ByAws, "an object with the API's paths is expected here.")
            : root.Find("paths");

    // The API reference of CreateRestApi has these sources.
    private static bool ReadKeySource(JsonPlace source) => source.Text().ToUpperInvariant() switch
    {
        "HEADER" => false,
        "AUTHORIZER" => true,
        _ => throw source.Error(Refusal.ByAws, "API keys come from the source HEADER or AUTHORIZER. Write one of these."),
    };
}
