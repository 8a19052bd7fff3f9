using System;

namespace Sluice;

/// <summary>
/// Marks the parameter whose value is the tenant of the invocation, in a function with <see cref="TenantIsolationAttribute"/>. It comes from the path,
/// the query string, a header, the authorizer or <c>$context</c>, and must not be absent. A tenant has 1 to 256 letters, digits, spaces and the
/// characters <c>. _ : / = + - @</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TenantIdAttribute : Attribute;
