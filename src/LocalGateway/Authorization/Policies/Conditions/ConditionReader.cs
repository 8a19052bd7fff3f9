using System.Collections.Immutable;
using System.Text.Json;

namespace Sluice.LocalGateway.Authorization.Policies.Conditions;

/// <summary>Reads the conditions of a statement.</summary>
/// <param name="declaredKeys">The condition keys whose values the file of identities declares.</param>
internal sealed class ConditionReader(IReadOnlyDictionary<string, string> declaredKeys)
{
    private const string IfExists = "IfExists";
    private const string ForAll = "ForAllValues:";
    private const string ForAny = "ForAnyValue:";

    /// <exception cref="FormatException">This gateway does not know an operator or a condition key, or an operator does not take a value.</exception>
    public ImmutableArray<PolicyCondition> Read(JsonElement conditions)
    {
        if (conditions.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("the Condition of a Statement of the policy is not an object");
        }

        var read = ImmutableArray.CreateBuilder<PolicyCondition>();
        foreach (var group in conditions.EnumerateObject())
        {
            if (group.Value.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException($"the Condition {group.Name} of the policy is not an object");
            }

            foreach (var condition in group.Value.EnumerateObject())
            {
                read.Add(Read(group.Name, condition.Name, PolicyTexts.Read(condition.Value, $"Condition {group.Name} {condition.Name}", takesScalars: true)));
            }
        }

        return read.ToImmutable();
    }

    private PolicyCondition Read(string name, string key, ImmutableArray<string> values)
    {
        if (!ConditionKeys.AreKnown(key) && !declaredKeys.ContainsKey(key))
        {
            throw new FormatException(
                $"the policy has a Condition on '{key}', whose value this gateway does not know. Declare it under 'policyKeys' in the file of identities, " +
                $"such as {{ \"policyKeys\": {{ \"{key}\": \"…\" }} }}. Known without that: {string.Join(", ", ConditionKeys.Names)}");
        }

        var bare = name;
        var all = Strip(ref bare, ForAll, atEnd: false);
        Strip(ref bare, ForAny, atEnd: false);
        if (bare == "Null")
        {
            return new()
            {
                Key = key,
                Tests = [],
                MustBeAbsent = values is [var only] && bool.TryParse(only, out var absent)
                    ? absent
                    : throw new FormatException("the Condition Null of the policy takes true or false"),
            };
        }

        var ifExists = Strip(ref bare, IfExists, atEnd: true);
        var isNegated = bare.Contains("Not", StringComparison.Ordinal);
        return new()
        {
            Key = key,
            IsNegated = isNegated,
            HoldsWithout = all || ifExists,
            Tests = [.. values.Select(value => ConditionTests.Create(bare, value))],
        };
    }

    private static bool Strip(ref string name, string part, bool atEnd)
    {
        if (!(atEnd ? name.EndsWith(part, StringComparison.Ordinal) : name.StartsWith(part, StringComparison.Ordinal)))
        {
            return false;
        }

        name = atEnd ? name[..^part.Length] : name[part.Length..];
        return true;
    }
}
