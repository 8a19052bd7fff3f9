using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.GatewayResponses;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>The reason why the gateway itself answers a request, instead of an integration.</summary>
/// <param name="Type">The type of the gateway response.</param>
/// <param name="Message">The message for the client; null if AWS's message is <c>null</c>.</param>
/// <param name="ErrorType">The value of the header <c>x-amzn-ErrorType</c>.</param>
internal sealed record GatewayFault(GatewayResponseType Type, string? Message, string ErrorType)
{
    /// <summary>The explanation for the console and the execution log, in AWS's wording if that is known. It is never sent to the client.</summary>
    public string? Detail { get; init; }

    /// <summary>Why the gateway answered: the explanation or, without one, the message for the client.</summary>
    public string? Reason => Detail ?? Message;

    /// <summary>What to do, in words that AWS does not have. It is shown on the console and the page, and is not in the execution log.</summary>
    public string? Cure { get; init; }

    /// <summary>The reason and the cure.</summary>
    public string Explanation => Cure is null ? Reason ?? "" : $"{Reason}. {Cure}";

    /// <summary>Whether the member of AWS's default body is named <c>Message</c> and not <c>message</c>.</summary>
    public bool HasCapitalMessage { get; init; }

    /// <summary>The status, or null for the default status of the type.</summary>
    public int? Status { get; init; }

    /// <summary>The value of <c>$context.error.validationErrorString</c>.</summary>
    public string? ValidationErrors { get; init; }

    public static GatewayFault UnknownRoute { get; }
        = new(GatewayResponseType.MissingAuthenticationToken, "Missing Authentication Token", "MissingAuthenticationTokenException");

    public static GatewayFault UnknownStage { get; }
        = new(GatewayResponseType.AccessDenied, "Forbidden", "ForbiddenException")
        {
            Detail = "The path does not begin with the name of the stage that is served. The start of the gateway prints the address to use.",
        };

    /// <summary>The request is signed with an access key that the file of identities does not declare.</summary>
    public static GatewayFault UnknownAccessKey { get; }
        = new(GatewayResponseType.AccessDenied, "The security token included in the request is invalid.", "UnrecognizedClientException")
        {
            Detail = "The access key is not declared under 'iam' in the file of identities, and this gateway does not ask IAM. Declare it there.",
        };

    public static GatewayFault UnsupportedMediaType { get; }
        = new(GatewayResponseType.UnsupportedMediaType, "Unsupported Media Type", "BadRequestException");

    public static GatewayFault TooLarge { get; }
        = new(GatewayResponseType.RequestTooLarge, "Request Too Long", "RequestTooLargeException")
        {
            Detail = "The body is larger than 10 MB, which is the most that API Gateway takes.",
        };

    public static GatewayFault Timeout { get; }
        = new(GatewayResponseType.IntegrationTimeout, "Endpoint request timed out", "InternalServerErrorException")
        {
            Detail = "Execution failed due to a timeout error",
        };

    /// <summary>The client closed its connection. The fault is only for the log, because nobody receives the response.</summary>
    public static GatewayFault Disconnected { get; }
        = Timeout with { Detail = "The client closed the connection, so the gateway stopped the work on its request." };

    /// <summary>
    /// An HTTP endpoint answered with a status that cannot be sent to a client. The response is unconfirmed: nobody has recorded what AWS answers.
    /// </summary>
    public static GatewayFault UnusableStatus(int status)
        => new(GatewayResponseType.Default5xx, "Internal server error", "InternalServerErrorException")
        {
            Status = 502,
            Detail = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The endpoint answered with the status {status:000}; an HTTP proxy integration passes on 200 to 599 only. " +
                $"Let the endpoint answer with one of these."),
        };

    public static GatewayFault Unauthorized(string detail)
        => new(GatewayResponseType.Unauthorized, "Unauthorized", "UnauthorizedException") { Detail = detail };

    /// <summary>The policy of an authorizer does not allow the request. For this fault AWS writes <c>Message</c> with a capital letter.</summary>
    public static GatewayFault AccessDenied(bool isExplicit, string principal)
        => new(
            GatewayResponseType.AccessDenied,
            $"User is not authorized to access this resource{(isExplicit ? " with an explicit deny" : "")}",
            "AccessDeniedException")
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

    /// <summary>The API's resource policy does not allow the request. For this fault, too, AWS writes <c>Message</c> with a capital letter.</summary>
    /// <param name="user">The caller: an ARN, or <c>anonymous</c>.</param>
    /// <param name="methodArn">The ARN of the method that the request invokes.</param>
    /// <param name="isExplicit">Whether a statement denies the request.</param>
    public static GatewayFault NotAllowed(string user, string methodArn, bool isExplicit)
        => new(
            GatewayResponseType.AccessDenied,
            $"User: {user} is not authorized to perform: execute-api:Invoke on resource: {MaskAccount(methodArn)}" +
            (isExplicit ? " with an explicit deny" : ""),
            "AccessDeniedException")
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

    /// <summary>
    /// The address of an endpoint is not an address. The message and the status are recorded for a host that is a stage variable without a value.
    /// </summary>
    /// <param name="stageVariable">The stage variable in the address that has no value, or null.</param>
    public static GatewayFault InvalidEndpoint(string? stageVariable)
        => Configuration("Invalid endpoint address") with
        {
            Cure = stageVariable is null ? null : $"The stage variable '{stageVariable}' has no value. Give it one: --stage-variable {stageVariable}=VALUE.",
        };

    /// <summary>A template set the same override twice. AWS's guide says that the response is a 5XX then.</summary>
    public static GatewayFault OverriddenTwice(string? method, string template, string name)
        => Configuration(
            $"The {template} template of {method} sets $context.{name} twice; API Gateway takes each override once. " +
            "Put the value in a variable and set the override at the end.");

    /// <summary>Lambda refused the payload. The client receives Lambda's message.</summary>
    public static GatewayFault BadPayload(string message)
        => new(GatewayResponseType.BadRequestBody, message, "BadRequestException")
        {
            Detail = $"Lambda invocation failed with status: 400. {message} The payload that the request template made is not JSON: correct the template.",
        };

    /// <summary>
    /// Lambda refused the invocation because of its tenant. The client receives Lambda's message with status 400, as users of the service report; that
    /// the gateway response is that of a refused payload is unconfirmed.
    /// </summary>
    public static GatewayFault BadTenant(string message, string function)
        => new(GatewayResponseType.BadRequestBody, message, "BadRequestException")
        {
            Detail = $"Lambda invocation failed with status: 400. {message} The function {function} has tenant isolation: map the tenant to "
                + "integration.request.header.X-Amz-Tenant-Id.",
        };

    /// <summary>
    /// The function of a proxy integration failed or returned no valid response. AWS answers 502, whatever the definitions of gateway responses say.
    /// </summary>
    /// <param name="errorMessage">The error message of the function; null if it returned something that is not a response.</param>
    public static GatewayFault MalformedProxyResponse(string? errorMessage)
        => new(GatewayResponseType.Default5xx, "Internal server error", "InternalServerErrorException")
        {
            Status = 502,
            Detail = errorMessage is null
                ? "Execution failed due to configuration error: Malformed Lambda proxy response"
                : $"Lambda execution failed with status 200 due to customer function error: {errorMessage}",
        };

    /// <summary>
    /// The function of a streaming integration sent no valid status and headers. That the status is 502, as for any other proxy integration, is
    /// unconfirmed.
    /// </summary>
    public static GatewayFault MalformedStream { get; }
        = new(GatewayResponseType.Default5xx, "Internal server error", "InternalServerErrorException")
        {
            Status = 502,
            Detail = "Execution failed due to configuration error: Malformed Lambda proxy response. The integration has responseTransferMode STREAM, so the "
                + "function must send a JSON object with statusCode and headers, and eight NUL bytes, within the first 16 KB of its response.",
        };

    public static GatewayFault MissingParameters(string names)
        => new(GatewayResponseType.BadRequestParameters, $"Missing required request parameters: [{names}]", "BadRequestException");

    public static GatewayFault InvalidBody(string errors)
        => new(GatewayResponseType.BadRequestBody, "Invalid request body", "BadRequestException")
        {
            ValidationErrors = errors,
            Detail = $"Request body does not match model schema: {errors}",
        };

    // AWS's message shows only the last four digits of the account: arn:aws:execute-api:eu-west-2:********2087:…
    private static string MaskAccount(string arn)
        => arn.Replace($":{AwsNames.AccountId}:", $":********{AwsNames.AccountId[^4..]}:", StringComparison.Ordinal);
}
