using System.Text.Json;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>Reads the <c>Principal</c> of a statement.</summary>
internal static class PrincipalReader
{
    /// <summary>Returns the principals of a statement.</summary>
    /// <exception cref="FormatException">The statement has no <c>Principal</c>, or one of a form that this gateway does not know.</exception>
    public static PolicyPrincipals Read(JsonElement statement)
    {
        if (statement.TryGetProperty("NotPrincipal", out _))
        {
            throw new FormatException("a Statement of the policy has a NotPrincipal, which this gateway does not judge");
        }

        if (!statement.TryGetProperty("Principal", out var principal))
        {
            throw new FormatException("a Statement of the policy has no Principal");
        }

        // Only principals of AWS are read, because AWS services and identity providers never call a gateway on this machine.
        return principal.ValueKind == JsonValueKind.Object
            ? new([.. principal.EnumerateObject().Where(member => member.Name == "AWS").SelectMany(member => PolicyTexts.Read(member.Value, "Principal"))])
            : new(PolicyTexts.Read(principal, "Principal"));
    }
}
