namespace Sluice.Runtime;

/// <summary>What Lambda says about an invocation beside its payload. A text is null where Lambda does not send it.</summary>
/// <param name="RequestId">Lambda's id of the invocation.</param>
/// <param name="FunctionArn">The ARN of the function, version or alias that was called.</param>
/// <param name="TraceId">The X-Ray trace header.</param>
/// <param name="TenantId">The tenant of a function with tenant isolation.</param>
/// <param name="ClientContext">What a mobile application sent about itself, as JSON.</param>
/// <param name="CognitoIdentity">The Amazon Cognito identity of the caller, as JSON.</param>
internal readonly record struct InvocationHeaders(
    string? RequestId,
    string? FunctionArn = null,
    string? TraceId = null,
    string? TenantId = null,
    string? ClientContext = null,
    string? CognitoIdentity = null);
