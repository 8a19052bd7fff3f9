using Sluice.LocalGateway.Documents.Swagger;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Opens a document that anybody wrote.</summary>
internal static class OpenApiFile
{
    /// <summary>Returns whether a file is a document of OpenAPI or of Swagger.</summary>
    public static bool IsOne(JsonPlace root) => root.Find("openapi") is not null || root.Find("swagger") is not null;

    /// <summary>Returns the document in the form of OpenAPI 3.0.</summary>
    /// <exception cref="DocumentException">The document has no form that can be read.</exception>
    public static JsonPlace Open(JsonPlace root) => SwaggerConverter.IsSwagger(root) ? SwaggerConverter.Convert(root) : root;
}
