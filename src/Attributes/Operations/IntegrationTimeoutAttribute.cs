using System;

namespace Sluice;

/// <summary>
/// Sets how long API Gateway waits for the answer of an integration: for one operation, for those of a class or interface, or for the whole API. The
/// nearest attribute applies. Without it, API Gateway waits 29 seconds, and 15 minutes for an operation that streams its response.
/// </summary>
/// <remarks>
/// More than 29 seconds need a Regional or private API and a higher quota: request an increase of "Maximum integration timeout in milliseconds" for your
/// account and Region first, which may lower the account's throttle quota (Amazon API Gateway Developer Guide, "Quotas for configuring and running a
/// REST API"). Otherwise the deployment fails. A function also needs a <see cref="LambdaFunctionAttribute.Timeout"/> that is long enough.
/// </remarks>
/// <param name="milliseconds">The timeout in milliseconds, 50 to 300,000.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class IntegrationTimeoutAttribute(int milliseconds) : Attribute
{
    /// <summary>The timeout in milliseconds.</summary>
    public int Milliseconds { get; } = milliseconds;
}
