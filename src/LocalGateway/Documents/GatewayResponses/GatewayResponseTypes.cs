namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>AWS's names and default status codes of the types of gateway responses.</summary>
internal static class GatewayResponseTypes
{
    private static readonly (GatewayResponseType Type, string Name, int Status)[] Table =
    [
        (GatewayResponseType.AccessDenied, "ACCESS_DENIED", 403),
        (GatewayResponseType.ApiConfigurationError, "API_CONFIGURATION_ERROR", 500),
        (GatewayResponseType.AuthorizerConfigurationError, "AUTHORIZER_CONFIGURATION_ERROR", 500),
        (GatewayResponseType.AuthorizerFailure, "AUTHORIZER_FAILURE", 500),
        (GatewayResponseType.BadRequestBody, "BAD_REQUEST_BODY", 400),
        (GatewayResponseType.BadRequestParameters, "BAD_REQUEST_PARAMETERS", 400),
        (GatewayResponseType.ExpiredToken, "EXPIRED_TOKEN", 403),
        (GatewayResponseType.IntegrationFailure, "INTEGRATION_FAILURE", 504),
        (GatewayResponseType.IntegrationTimeout, "INTEGRATION_TIMEOUT", 504),
        (GatewayResponseType.InvalidApiKey, "INVALID_API_KEY", 403),
        (GatewayResponseType.InvalidSignature, "INVALID_SIGNATURE", 403),
        (GatewayResponseType.MissingAuthenticationToken, "MISSING_AUTHENTICATION_TOKEN", 403),
        (GatewayResponseType.QuotaExceeded, "QUOTA_EXCEEDED", 429),
        (GatewayResponseType.RequestTooLarge, "REQUEST_TOO_LARGE", 413),
        (GatewayResponseType.ResourceNotFound, "RESOURCE_NOT_FOUND", 404),
        (GatewayResponseType.Throttled, "THROTTLED", 429),
        (GatewayResponseType.Unauthorized, "UNAUTHORIZED", 401),
        (GatewayResponseType.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", 415),
        (GatewayResponseType.WafFiltered, "WAF_FILTERED", 403),
        (GatewayResponseType.Default4xx, "DEFAULT_4XX", 400),
        (GatewayResponseType.Default5xx, "DEFAULT_5XX", 500),
    ];

    /// <summary>Returns AWS's name of a type, such as <c>BAD_REQUEST_BODY</c>.</summary>
    public static string NameOf(GatewayResponseType type) => Table[(int)type].Name;

    public static int StatusOf(GatewayResponseType type) => Table[(int)type].Status;

    public static GatewayResponseType? Find(string name)
    {
        foreach (var row in Table)
        {
            if (row.Name == name)
            {
                return row.Type;
            }
        }

        return null;
    }

    /// <summary>Returns the type whose definition applies if the API declares none for a type.</summary>
    public static GatewayResponseType FallbackOf(GatewayResponseType type)
        => StatusOf(type) < 500 ? GatewayResponseType.Default4xx : GatewayResponseType.Default5xx;
}
