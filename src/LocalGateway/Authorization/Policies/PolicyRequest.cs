using Sluice.LocalGateway.Authorization.Policies.Conditions;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>The request that a policy decides about.</summary>
/// <param name="Exchange">The exchange of the request.</param>
/// <param name="Resource">The resource that the request invokes, in the form of the policy's resources.</param>
/// <param name="DeclaredKeys">The declared values of condition keys. They take precedence over the request's own values.</param>
internal sealed record PolicyRequest(Exchange Exchange, string Resource, IReadOnlyDictionary<string, string> DeclaredKeys)
{
    /// <summary>Returns the value of a condition key, or null if the request has none.</summary>
    public string? Find(string key) => DeclaredKeys.GetValueOrDefault(key) ?? ConditionKeys.Find(key, Exchange);
}
