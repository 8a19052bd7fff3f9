using System.Collections.Immutable;

namespace Sluice.LocalGateway.Authorization.Policies.Conditions;

/// <summary>One condition of a statement: an operator, a key and values. The condition holds if the request's value fits one of the values.</summary>
internal sealed record PolicyCondition
{
    public required string Key { get; init; }

    /// <summary>The tests of the request's value, one for each value of the policy.</summary>
    public required ImmutableArray<Predicate<string>> Tests { get; init; }

    /// <summary>
    /// Whether the condition holds if none of the values fits, as for <c>StringNotEquals</c>. Such a condition also holds if the request has no
    /// value.
    /// </summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether the condition holds if the request has no value: <c>…IfExists</c> and <c>ForAllValues:…</c>.</summary>
    public bool HoldsWithout { get; init; }

    /// <summary>For the operator <c>Null</c>, whether the request must have no value; null for the other operators.</summary>
    public bool? MustBeAbsent { get; init; }

    public bool Holds(PolicyRequest request)
    {
        var value = request.Find(Key);
        return MustBeAbsent is { } absent ? value is null == absent
            : value is null ? HoldsWithout || IsNegated
            : Fits(value) != IsNegated;
    }

    private bool Fits(string value)
    {
        foreach (var test in Tests)
        {
            if (test(value))
            {
                return true;
            }
        }

        return false;
    }
}
