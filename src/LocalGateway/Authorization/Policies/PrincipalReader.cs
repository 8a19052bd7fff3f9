using System.Text.Json;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>Reads the <c>Principal</c> of a statement.</summary>
internal static class PrincipalReader
{
    /// <exception cref="FormatException">There is none, or it is of a form that is not known here.</exception>
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

        // Services and identity providers are never callers of a gateway on one machine.
        return principal.ValueKind == JsonValueKind.Object
            ? new([.. principal.EnumerateObject().Where(member => member.Name == "AWS").SelectMany(member => PolicyTexts.Read(member.Value, "Principal"))])
            : new(PolicyTexts.Read(principal, "Principal"));
    }
}
