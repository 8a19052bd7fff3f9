using Sluice.LocalGateway.Authorization.Policies.Conditions;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>What a policy may ask of a request.</summary>
/// <param name="Exchange">The request.</param>
/// <param name="Resource">What it is for, in the form that the policy's resources have.</param>
/// <param name="DeclaredKeys">Condition keys whose values a person gave; they come first.</param>
internal sealed record PolicyRequest(Exchange Exchange, string Resource, IReadOnlyDictionary<string, string> DeclaredKeys)
{
    /// <summary>The value of a condition key; null where the request has none.</summary>
    public string? Find(string key) => DeclaredKeys.GetValueOrDefault(key) ?? ConditionKeys.Find(key, Exchange);
}
