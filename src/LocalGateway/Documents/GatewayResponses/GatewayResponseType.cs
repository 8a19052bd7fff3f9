namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>The types of gateway responses, which are the responses that API Gateway makes itself.</summary>
internal enum GatewayResponseType
{
    AccessDenied,
    ApiConfigurationError,
    AuthorizerConfigurationError,
    AuthorizerFailure,
    BadRequestBody,
    BadRequestParameters,
    ExpiredToken,
    IntegrationFailure,
    IntegrationTimeout,
    InvalidApiKey,
    InvalidSignature,
    MissingAuthenticationToken,
    QuotaExceeded,
    RequestTooLarge,
    ResourceNotFound,
    Throttled,
    Unauthorized,
    UnsupportedMediaType,
    WafFiltered,
    Default4xx,
    Default5xx,
}
