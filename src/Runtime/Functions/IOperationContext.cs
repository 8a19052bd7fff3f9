namespace Sluice;

/// <summary>
/// The operation that is running, for services. The container has it as a service; it needs no registration. Its members are those of the invocation to
/// which the running code belongs, and they are empty outside of one.
/// </summary>
public interface IOperationContext
{
    /// <summary>The operation's id; for an authorizer, the name of its method.</summary>
    string OperationId { get; }

    /// <summary>The HTTP method in upper case; empty for an authorizer.</summary>
    string Method { get; }

    /// <summary>The route with its variables, such as <c>/orders/{id}</c>; empty for an authorizer.</summary>
    string Route { get; }

    /// <summary>Lambda's id of the invocation.</summary>
    string RequestId { get; }

    /// <summary>The ARN of the function, version or alias that was called.</summary>
    string FunctionArn { get; }

    /// <summary>The X-Ray trace header.</summary>
    string TraceId { get; }

    /// <summary>The tenant of a function with tenant isolation.</summary>
    string TenantId { get; }

    /// <summary>A token that is cancelled shortly before the invocation's deadline.</summary>
    CancellationToken Cancellation { get; }

    /// <summary>
    /// Returns a value that the operation or one of its filters binds, such as the caller from <c>[FromAuthorizer("principalId")] string caller</c>.
    /// </summary>
    /// <param name="parameter">The name of the parameter in C#.</param>
    /// <returns>
    /// The text as API Gateway passes it, so a path value is still percent-encoded; the JSON of a body; <see langword="null"/> if the request has no such
    /// value.
    /// </returns>
    string? Value(string parameter);
}
