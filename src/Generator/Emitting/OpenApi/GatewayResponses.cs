using System.Globalization;
using Sluice.Contract;
using Sluice.Generator.Emitting.Documents;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// Writes API Gateway's own error responses as problems. Their templates are not Velocity: API Gateway only replaces the variables, and
/// <c>messageString</c> contains its own quotes. The statuses are API Gateway's defaults.
/// </summary>
internal static class GatewayResponses
{
    private const string Detail = ",\"detail\":$context.error.messageString";

    private static readonly (string Type, int Status)[] Known =
    [
        ("ACCESS_DENIED", 403),
        ("API_CONFIGURATION_ERROR", 500),
        ("AUTHORIZER_CONFIGURATION_ERROR", 500),
        ("AUTHORIZER_FAILURE", 500),
        ("BAD_REQUEST_BODY", 400),
        ("BAD_REQUEST_PARAMETERS", 400),
        ("EXPIRED_TOKEN", 403),
        ("INTEGRATION_FAILURE", 504),
        ("INTEGRATION_TIMEOUT", 504),
        ("INVALID_API_KEY", 403),
        ("INVALID_SIGNATURE", 403),
        ("MISSING_AUTHENTICATION_TOKEN", 403),
        ("QUOTA_EXCEEDED", 429),
        ("REQUEST_TOO_LARGE", 413),
        ("RESOURCE_NOT_FOUND", 404),
        ("THROTTLED", 429),
        ("UNAUTHORIZED", 401),
        ("UNSUPPORTED_MEDIA_TYPE", 415),
        ("WAF_FILTERED", 403),
    ];

    public static void Write(DocumentWriter json, ResponseHeaders common)
    {
        var headers = common.With(ResponseHeaders.ProblemType);
        // These two apply to response types that are not listed here. Each applies to several statuses, which a template cannot name.
        WriteResponse(json, headers, "DEFAULT_4XX", null, Problem.Json(null, "The request was refused.", null, Detail));
        WriteResponse(json, headers, "DEFAULT_5XX", null, Problem.Json(null, ProblemTypes.Title(500), null, Detail));
        foreach (var (type, status) in Known)
        {
            WriteResponse(json, headers, type, status, Problem.Json(status, Detail));
        }
    }

    private static void WriteResponse(DocumentWriter json, ResponseHeaders headers, string type, int? status, string template) => json.Object(type, response =>
    {
        response.OptionalString("statusCode", status?.ToString(CultureInfo.InvariantCulture));
        headers.WriteParameters(response, "gatewayresponse.header.");
        response.Object("responseTemplates", templates => templates.String("application/json", template));
    });
}
