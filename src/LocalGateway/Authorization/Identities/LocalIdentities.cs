using System.Collections.Frozen;
using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Authorization.Identities;

/// <summary>The callers that this gateway accepts, for which AWS would ask a user pool, IAM or a usage plan.</summary>
internal sealed record LocalIdentities
{
    /// <summary>The identities of a gateway without declared callers.</summary>
    public static readonly LocalIdentities Nobody = new();

    /// <summary>The claims of each declared token of a user pool, by token.</summary>
    public FrozenDictionary<string, FrozenDictionary<string, string>> CognitoTokens { get; init; }
        = FrozenDictionary<string, FrozenDictionary<string, string>>.Empty;

    /// <summary>The members of <c>$context.identity</c> that IAM would fill, by the id of the caller's access key.</summary>
    public FrozenDictionary<string, FrozenDictionary<string, string>> IamCallers { get; init; }
        = FrozenDictionary<string, FrozenDictionary<string, string>>.Empty;

    /// <summary>The API keys, by value.</summary>
    public FrozenDictionary<string, ApiKey> ApiKeys { get; init; } = FrozenDictionary<string, ApiKey>.Empty;

    /// <summary>The declared values of the condition keys of policies, by condition key.</summary>
    public FrozenDictionary<string, string> PolicyKeys { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Returns a copy with more API keys. A key whose value is declared already is not added.</summary>
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
