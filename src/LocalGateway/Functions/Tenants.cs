using System.Buffers;

namespace Sluice.LocalGateway.Functions;

/// <summary>Checks the tenant of an invocation as Lambda's <c>Invoke</c> does.</summary>
internal static class Tenants
{
    /// <summary>The header of <c>Invoke</c> that names the tenant.</summary>
    public const string Header = "X-Amz-Tenant-Id";

    /// <summary>Lambda's message, as users of the service quote it.</summary>
    public const string Missing = "The invoked function is enabled with tenancy configuration. Add a valid tenant ID in your request and try again.";

    /// <summary>The form is that of the shape <c>TenantId</c> in Lambda's API model. The wording of the message is unconfirmed.</summary>
    public const string Malformed = "1 validation error detected: Value at 'tenantId' failed to satisfy constraint: Member must have 1 to 256 characters "
        + "and satisfy regular expression pattern: [a-zA-Z0-9\\._:\\/=+\\-@ ]+";

    private const int Longest = 256;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/=+-@ ");

    /// <summary>Returns the message with which Lambda refuses the invocation, or null if it does not.</summary>
    /// <param name="tenant">The tenant, or null if the request names none.</param>
    public static string? Refuse(string? tenant)
        => string.IsNullOrEmpty(tenant) ? Missing
            : tenant.Length > Longest || tenant.AsSpan().ContainsAnyExcept(Allowed) ? Malformed
            : null;
}
