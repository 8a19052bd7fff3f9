using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.GatewayResponses;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>Why the gateway itself answers, instead of an integration.</summary>
/// <param name="Type">The kind.</param>
/// <param name="Message">What the client is told; null where AWS says nothing but <c>null</c>.</param>
/// <param name="ErrorType">The value of the header <c>x-amzn-ErrorType</c>.</param>
internal sealed record GatewayFault(GatewayResponseType Type, string? Message, string ErrorType)
{
    /// <summary>What a person at the console needs to know, in AWS's wording where that is known; never sent to the client.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether AWS's default body names its member <c>Message</c>.</summary>
    public bool HasCapitalMessage { get; init; }

    /// <summary>A status that is not the kind's own.</summary>
    public int? Status { get; init; }

    /// <summary><c>$context.error.validationErrorString</c>.</summary>
    public string? ValidationErrors { get; init; }

    public static GatewayFault UnknownRoute { get; }
        = new(GatewayResponseType.MissingAuthenticationToken, "Missing Authentication Token", "MissingAuthenticationTokenException");

    public static GatewayFault UnknownStage { get; }
        = new(GatewayResponseType.AccessDenied, "Forbidden", "ForbiddenException") { Detail = "The path does not begin with the name of the stage that is served. The start of the gateway prints the address to use." };

    /// <summary>A request that is signed with an access key that nobody declared.</summary>
    public static GatewayFault UnknownAccessKey { get; }
        = new(GatewayResponseType.AccessDenied, "The security token included in the request is invalid.", "UnrecognizedClientException")
        {
            Detail = "The access key is not declared under 'iam' in the file of identities, and this gateway does not ask IAM. Declare it there.",
        };

    public static GatewayFault UnsupportedMediaType { get; }
        = new(GatewayResponseType.UnsupportedMediaType, "Unsupported Media Type", "BadRequestException");

    public static GatewayFault TooLarge { get; }
        = new(GatewayResponseType.RequestTooLarge, "Request Too Long", "RequestTooLargeException") { Detail = "The body is over 10 MB, which API Gateway takes at most." };

    public static GatewayFault Timeout { get; }
        = new(GatewayResponseType.IntegrationTimeout, "Endpoint request timed out", "InternalServerErrorException")
        {
            Detail = "Execution failed due to a timeout error",
        };

    /// <summary>Nobody waits for the answer; this is for the log.</summary>
    public static GatewayFault Disconnected { get; } = Timeout with { Detail = "The client closed the connection, so its request was given up." };

    /// <summary>An HTTP endpoint answered with a status that no client can be given. The answer is unconfirmed: nobody has recorded what AWS does.</summary>
    public static GatewayFault UnusableStatus(int status)
        => new(GatewayResponseType.Default5xx, "Internal server error", "InternalServerErrorException")
        {
            Status = 502,
            Detail = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The endpoint answered with the status {status:000}; an HTTP proxy integration passes on 200 to 599 only. Let the endpoint answer with one of these."),
        };

    public static GatewayFault Unauthorized(string detail)
        => new(GatewayResponseType.Unauthorized, "Unauthorized", "UnauthorizedException") { Detail = detail };

    /// <summary>An authorizer's policy does not allow the request. AWS spells this one's <c>Message</c> with a capital.</summary>
    public static GatewayFault AccessDenied(bool isExplicit, string principal)
        => new(GatewayResponseType.AccessDenied, $"User is not authorized to access this resource{(isExplicit ? " with an explicit deny" : "")}", "AccessDeniedException")
        {
            Detail = $"The authorizer's policy for '{principal}' {(isExplicit ? "denies" : "does not allow")} this request.",
            HasCapitalMessage = true,
        };

    public static GatewayFault AuthorizerFailure(string detail)
        => new(GatewayResponseType.AuthorizerFailure, null, "AuthorizerFailureException") { Detail = $"Execution failed due to an authorizer error: {detail}" };

    public static GatewayFault AuthorizerConfiguration(string detail)
        => new(GatewayResponseType.AuthorizerConfigurationError, null, "AuthorizerConfigurationException")
        {
            Detail = $"Execution failed due to configuration error: {detail}",
        };

    public static GatewayFault InvalidApiKey(string detail)
        => new(GatewayResponseType.InvalidApiKey, "Forbidden", "ForbiddenException") { Detail = detail };

    public static GatewayFault Throttled(string detail)
        => new(GatewayResponseType.Throttled, "Too Many Requests", "TooManyRequestsException") { Detail = detail };

    public static GatewayFault QuotaExceeded(string detail)
        => new(GatewayResponseType.QuotaExceeded, "Limit Exceeded", "LimitExceededException") { Detail = detail };

    /// <summary>The API's resource policy does not allow the request. AWS spells this one's <c>Message</c> with a capital, too.</summary>
    /// <param name="user">Who asks: an ARN, or <c>anonymous</c>.</param>
    /// <param name="methodArn">What was asked for.</param>
    /// <param name="isExplicit">Whether a statement refuses it.</param>
    public static GatewayFault NotAllowed(string user, string methodArn, bool isExplicit)
        => new(GatewayResponseType.AccessDenied, $"User: {user} is not authorized to perform: execute-api:Invoke on resource: {MaskAccount(methodArn)}{(isExplicit ? " with an explicit deny" : "")}", "AccessDeniedException")
        {
            Detail = $"The API's resource policy {(isExplicit ? "denies" : "does not allow")} this request.",
            HasCapitalMessage = true,
        };

    public static GatewayFault NetworkError(string detail)
        => new(GatewayResponseType.IntegrationFailure, "Network error communicating with endpoint", "InternalServerErrorException") { Detail = detail };

    public static GatewayFault Configuration(string detail)
        => new(GatewayResponseType.ApiConfigurationError, "Internal server error", "InternalServerErrorException")
        {
            Detail = $"Execution failed due to configuration error: {detail}",
        };

    /// <summary>A template set one override twice, which AWS's guide says is a 5XX.</summary>
    public static GatewayFault OverriddenTwice(string? method, string template, string name)
        => Configuration(
            $"The {template} template of {method} sets $context.{name} twice; API Gateway takes each override once. Put the value in a variable and set the override at the end.");

    /// <summary>Lambda refused the payload; its words are passed on.</summary>
    public static GatewayFault BadPayload(string message)
        => new(GatewayResponseType.BadRequestBody, message, "BadRequestException")
        {
            Detail = $"Lambda invocation failed with status: 400. {message} What the request template rendered is not JSON: correct the template.",
        };

    /// <summary>A function of a proxy integration failed, or returned no response: 502 on AWS, whatever the definitions of gateway responses say.</summary>
    /// <param name="errorMessage">The function's error; null where it returned something else.</param>
    public static GatewayFault MalformedProxyResponse(string? errorMessage)
        => new(GatewayResponseType.Default5xx, "Internal server error", "InternalServerErrorException")
        {
            Status = 502,
            Detail = errorMessage is null
                ? "Execution failed due to configuration error: Malformed Lambda proxy response"
                : $"Lambda execution failed with status 200 due to customer function error: {errorMessage}",
        };

    public static GatewayFault MissingParameters(string names)
        => new(GatewayResponseType.BadRequestParameters, $"Missing required request parameters: [{names}]", "BadRequestException");

    public static GatewayFault InvalidBody(string errors)
        => new(GatewayResponseType.BadRequestBody, "Invalid request body", "BadRequestException")
        {
            ValidationErrors = errors,
            Detail = $"Request body does not match model schema: {errors}",
        };

    // arn:aws:execute-api:eu-west-2:********2087:…
    private static string MaskAccount(string arn)
        => arn.Replace($":{AwsNames.AccountId}:", $":********{AwsNames.AccountId[^4..]}:", StringComparison.Ordinal);
}
