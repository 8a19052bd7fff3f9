namespace Sluice.Runtime;

/// <summary>What Lambda says about an invocation beside its payload. A text is null where Lambda does not send it.</summary>
internal readonly record struct InvocationHeaders
{
    /// <summary>Lambda's id of the invocation.</summary>
    public string? RequestId { get; init; }

    /// <summary>The ARN of the function, version or alias that was called.</summary>
    public string? FunctionArn { get; init; }

    /// <summary>The X-Ray trace header.</summary>
    public string? TraceId { get; init; }

    /// <summary>The tenant of a function with tenant isolation.</summary>
    public string? TenantId { get; init; }

    /// <summary>What a mobile application sent about itself, as JSON.</summary>
    public string? ClientContext { get; init; }

    /// <summary>The Amazon Cognito identity of the caller, as JSON.</summary>
    public string? CognitoIdentity { get; init; }
}
