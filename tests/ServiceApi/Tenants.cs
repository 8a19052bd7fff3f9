using Sluice;

namespace ServiceApi;

/// <summary>A function that keeps its tenants apart.</summary>
[LambdaFunction, TenantIsolation]
public sealed class Tenants
{
    private static int _served;

    [HttpGet("/tenants/header")]
    public static string OfHeader([TenantId, FromHeader("x-tenant")] string tenant) => tenant + " " + Served();

    [HttpGet("/tenants/query"), Proxy]
    public static string OfQuery([TenantId, FromQuery] string tenant) => tenant + " " + Served();

    [HttpGet("/tenants/stream"), Proxy, Produces("application/jsonl")]
    public static async IAsyncEnumerable<string> OfStream([TenantId, FromQuery] string tenant)
    {
        await Task.Yield();
        yield return tenant + " " + Served();
    }

    [HttpGet("/tenants/key")]
    public static string OfKey([TenantId, FromContext("identity.apiKeyId")] string? key) => key + " " + Served();

    private static string Served() => Environment.ProcessId + " " + Interlocked.Increment(ref _served);
}
