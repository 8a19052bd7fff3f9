using Sluice;
using Sluice.Runtime;

namespace Conformance.Functions;

/// <summary>What Lambda makes of tenants.</summary>
[LambdaFunction(MemorySize = 512), TenantIsolation(Context = "authorizer.nobody")]
public sealed class TenantsFunction
{
    /// <summary>Returns the tenant that came from the path.</summary>
    /// <param name="tenant">The tenant.</param>
    [HttpGet("/tenants/path/{tenant}")]
    public static string FromPath([TenantId] string tenant) => $"{tenant}: {OperationContext.Current.TenantId}";

    /// <summary>Returns the tenant that came from the query string.</summary>
    /// <param name="tenant">The tenant.</param>
    [HttpGet("/tenants/query")]
    public static string FromQuery([TenantId] string tenant) => $"{tenant}: {OperationContext.Current.TenantId}";

    /// <summary>Is never invoked: the variable of the context that is its tenant has no value.</summary>
    [HttpGet("/tenants/absent")]
    public static string Absent() => "There was a tenant.";
}
