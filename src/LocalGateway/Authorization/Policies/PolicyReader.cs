using System.Collections.Immutable;
using System.Text.Json;
using Sluice.LocalGateway.Authorization.Policies.Conditions;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>
/// Reads policies. It fails at everything that this gateway cannot judge, because a skipped statement could allow a request that AWS refuses.
/// </summary>
/// <param name="declaredKeys">The condition keys whose values the file of identities declares.</param>
internal sealed class PolicyReader(IReadOnlyDictionary<string, string> declaredKeys)
{
    /// <summary>Reads a policy.</summary>
    /// <param name="document">The policy, as JSON.</param>
    /// <param name="hasPrincipals">Whether each statement must have a <c>Principal</c>, as in a resource policy.</param>
    /// <exception cref="FormatException">The JSON is not a policy, or the policy needs something that this gateway does not know.</exception>
    public Policy Read(JsonElement document, bool hasPrincipals = false)
    {
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("Statement", out var statements))
        {
            throw new FormatException("the policy has no Statement");
        }

        return new(statements.ValueKind == JsonValueKind.Array
            ? [.. statements.EnumerateArray().Select(statement => ReadStatement(statement, hasPrincipals))]
            : [ReadStatement(statements, hasPrincipals)]);
    }

    private PolicyStatement ReadStatement(JsonElement statement, bool hasPrincipals)
    {
        if (statement.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("a Statement of the policy is not an object");
        }

        var effect = statement.TryGetProperty("Effect", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        var (actions, exceptActions) = ReadPatterns(statement, "Action", "NotAction");
        var (resources, exceptResources) = ReadPatterns(statement, "Resource", "NotResource");
        return effect is "Allow" or "Deny"
            ? new()
            {
                Allows = effect == "Allow",
                Principals = hasPrincipals ? PrincipalReader.Read(statement) : PolicyPrincipals.Everybody,
                Actions = actions,
                ExceptActions = exceptActions,
                Resources = resources,
                ExceptResources = exceptResources,
                Conditions = statement.TryGetProperty("Condition", out var condition) ? new ConditionReader(declaredKeys).Read(condition) : [],
            }
            : throw new FormatException("the Effect of a Statement of the policy is neither Allow nor Deny");
    }

    private static (ImmutableArray<string> Patterns, bool Except) ReadPatterns(JsonElement statement, string name, string exceptName)
    {
        var except = !statement.TryGetProperty(name, out var value);
        if (except && !statement.TryGetProperty(exceptName, out value))
        {
            throw new FormatException($"a Statement of the policy has no {name}");
        }

        return (PolicyTexts.Read(value, except ? exceptName : name), except);
    }
}
