using System.Collections.Frozen;
using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Authorization.Identities;

/// <summary>Who may call on this machine, where AWS would ask a user pool, IAM or a usage plan. Nobody unless declared.</summary>
internal sealed record LocalIdentities
{
    public static readonly LocalIdentities Nobody = new();

    /// <summary>The claims of each token that a user pool is said to have given.</summary>
    public FrozenDictionary<string, FrozenDictionary<string, string>> CognitoTokens { get; init; }
        = FrozenDictionary<string, FrozenDictionary<string, string>>.Empty;

    /// <summary>By access key id: the members of <c>$context.identity</c> that IAM would fill.</summary>
    public FrozenDictionary<string, FrozenDictionary<string, string>> IamCallers { get; init; }
        = FrozenDictionary<string, FrozenDictionary<string, string>>.Empty;

    /// <summary>By value.</summary>
    public FrozenDictionary<string, ApiKey> ApiKeys { get; init; } = FrozenDictionary<string, ApiKey>.Empty;

    /// <summary>Condition keys of policies, and what they are here.</summary>
    public FrozenDictionary<string, string> PolicyKeys { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>These, and more keys.</summary>
    public LocalIdentities With(IEnumerable<ApiKey> keys)
    {
        var all = ApiKeys.ToDictionary(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            all.TryAdd(key.Value, key);
        }

        return this with { ApiKeys = all.ToFrozenDictionary(StringComparer.Ordinal) };
    }
}
