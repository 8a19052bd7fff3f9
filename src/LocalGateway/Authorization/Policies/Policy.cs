using System.Collections.Immutable;
using System.Text.Json;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>An IAM policy, as an authorizer returns it.</summary>
internal sealed class Policy(ImmutableArray<PolicyStatement> statements)
{
    /// <summary>Reads a policy.</summary>
    /// <exception cref="FormatException">It is not one, or has conditions, which this gateway cannot judge.</exception>
    public static Policy Read(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("Statement", out var statements))
        {
            throw new FormatException("policyDocument has no Statement");
        }

        return new(statements.ValueKind == JsonValueKind.Array ? [.. statements.EnumerateArray().Select(ReadStatement)] : [ReadStatement(statements)]);
    }

    /// <summary>A refusal beats every permission.</summary>
    public PolicyDecision Decide(string methodArn)
    {
        var decision = PolicyDecision.ImplicitDeny;
        foreach (var statement in statements)
        {
            if (!statement.IsAbout(methodArn))
            {
                continue;
            }

            if (!statement.Allows)
            {
                return PolicyDecision.ExplicitDeny;
            }

            decision = PolicyDecision.Allow;
        }

        return decision;
    }

    private static PolicyStatement ReadStatement(JsonElement statement)
    {
        if (statement.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("a Statement of policyDocument is not an object");
        }

        if (statement.TryGetProperty("Condition", out var condition) && !(condition.ValueKind == JsonValueKind.Object && !condition.EnumerateObject().Any()))
        {
            throw new FormatException("a Statement of policyDocument has a Condition, which this gateway does not evaluate");
        }

        var effect = statement.TryGetProperty("Effect", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        var (actions, exceptActions) = ReadPatterns(statement, "Action", "NotAction");
        var (resources, exceptResources) = ReadPatterns(statement, "Resource", "NotResource");
        return effect is "Allow" or "Deny"
            ? new(effect == "Allow", actions, exceptActions, resources, exceptResources)
            : throw new FormatException("the Effect of a Statement of policyDocument is neither Allow nor Deny");
    }

    private static (ImmutableArray<string> Patterns, bool Except) ReadPatterns(JsonElement statement, string name, string exceptName)
    {
        var except = !statement.TryGetProperty(name, out var value);
        if (except && !statement.TryGetProperty(exceptName, out value))
        {
            throw new FormatException($"a Statement of policyDocument has no {name}");
        }

        var items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
        return Array.TrueForAll(items, item => item.ValueKind == JsonValueKind.String)
            ? ([.. items.Select(item => item.GetString()!)], except)
            : throw new FormatException($"the {(except ? exceptName : name)} of a Statement of policyDocument is not a text, nor a list of texts");
    }
}
