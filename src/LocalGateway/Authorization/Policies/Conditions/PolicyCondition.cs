using System.Collections.Immutable;

namespace Sluice.LocalGateway.Authorization.Policies.Conditions;

/// <summary>One condition of a statement: an operator, a key, and the values of which one must fit.</summary>
internal sealed record PolicyCondition
{
    public required string Key { get; init; }

    /// <summary>One for each of the policy's values.</summary>
    public required ImmutableArray<Predicate<string>> Tests { get; init; }

    /// <summary>Whether none of the values may fit, as in <c>StringNotEquals</c>; holds where the request has no value, too.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether it holds where the request has no value: <c>…IfExists</c> and <c>ForAllValues:…</c>.</summary>
    public bool HoldsWithout { get; init; }

    /// <summary>For the operator <c>Null</c>: whether the request must have no value. Null for the other operators.</summary>
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
