using System;

namespace Sluice;

/// <summary>
/// Serves an operation of a function through a Lambda proxy integration: API Gateway passes on the whole request and takes the whole response from the
/// function, without mapping templates. The attribute nearest to the method applies.
/// </summary>
/// <param name="isProxy">False to use a custom integration although the class or the assembly asks for proxy integrations.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false)]
public sealed class ProxyAttribute(bool isProxy = true) : Attribute
{
    /// <summary>True for a proxy integration, false for a custom integration.</summary>
    public bool IsProxy { get; } = isProxy;

    /// <summary>
    /// True if an exception that the operation does not declare is a Lambda error, which counts in the function's metric <c>Errors</c>. API Gateway then
    /// answers with 502. If it is false, the function itself answers with a problem of status 500, and API Gateway's metric <c>5XXError</c> counts it.
    /// </summary>
    public bool LambdaErrors { get; set; }
}
