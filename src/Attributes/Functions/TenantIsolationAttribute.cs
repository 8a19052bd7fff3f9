using System;

namespace Sluice;

/// <summary>
/// Turns on tenant isolation for a function: Lambda keeps the execution environments of one tenant for its invocations alone, and refuses an
/// invocation without a tenant. The tenant of an operation is a parameter with <see cref="TenantIdAttribute"/>, or the value that this attribute
/// names. Lambda cannot change the setting of an existing function.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TenantIsolationAttribute : Attribute
{
    /// <summary>
    /// The name of the value of the authorizer that is the tenant, such as <c>tenantId</c> or <c>claims.sub</c>. It applies to each operation that has
    /// no parameter with <see cref="TenantIdAttribute"/>.
    /// </summary>
    public string? Authorizer { get; set; }

    /// <summary>
    /// The variable of <c>$context</c> that is the tenant, such as <c>identity.apiKeyId</c>. It applies to each operation that has no parameter with
    /// <see cref="TenantIdAttribute"/>.
    /// </summary>
    public string? Context { get; set; }
}
