using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads <c>openapi.json</c>: the parts that API Gateway serves. What it serves and this gateway does not is an error that names the place.</summary>
internal static class OpenApiReader
{
    private static readonly KnownKeys Root = new(
        used: ["openapi", "info", "paths", "components", "x-amazon-apigateway-gateway-responses", "x-amazon-apigateway-binary-media-types",
            "x-amazon-apigateway-request-validators", "x-amazon-apigateway-request-validator", "security", "x-amazon-apigateway-api-key-source", "x-amazon-apigateway-policy"],
        withoutEffectHere: ["servers", "tags", "externalDocs", "x-amazon-apigateway-documentation", "x-amazon-apigateway-importexport-version",
            "x-amazon-apigateway-endpoint-configuration", "x-amazon-apigateway-endpoint-access-mode", "x-amazon-apigateway-security-policy",
            "x-amazon-apigateway-minimum-compression-size",
            // Of HTTP APIs; published documents of REST APIs have them, too, and the import of one does not look at them.
            "x-amazon-apigateway-cors"]);

    /// <exception cref="DocumentException">The document is not one that can be served.</exception>
    public static ApiDocument Read(JsonPlace root)
    {
        if (root.Find("openapi")?.Text() is not { } version || !version.StartsWith("3.0", StringComparison.Ordinal))
        {
            throw root.Error("this gateway reads OpenAPI 3.0, which API Gateway imports; set \"openapi\": \"3.0.1\".");
        }

        Root.Check(root);
        var operations = new OperationReader(root);
        var resources = ImmutableArray.CreateBuilder<ApiResource>();
        foreach (var (path, item) in root.Member("paths").Members())
        {
            resources.Add(operations.ReadResource(path, item));
        }

        ResourceRules.Check(resources, root.Member("paths"));
        return new()
        {
            ResourcePolicy = root.Find("x-amazon-apigateway-policy"),
            ApiKeyFromAuthorizer = root.Find("x-amazon-apigateway-api-key-source") is { } source && ReadKeySource(source),
            Problems = [.. operations.Problems],
            Title = root.Find("info")?.Find("title")?.Text() ?? "API",
            Resources = resources.ToImmutable(),
            GatewayResponses = root.Find("x-amazon-apigateway-gateway-responses") is { } responses
                ? GatewayResponseReader.Read(responses)
                : GatewayResponseSet.Empty,
            BinaryMediaTypes = root.Find("x-amazon-apigateway-binary-media-types") is { } types
                ? [.. types.Items().Select(type => type.Text())]
                : [],
        };
    }

    private static bool ReadKeySource(JsonPlace source) => source.Text().ToUpperInvariant() switch
    {
        "HEADER" => false,
        "AUTHORIZER" => true,
        _ => throw source.Error("API keys come from the source HEADER or AUTHORIZER. Write one of these."),
    };
}
