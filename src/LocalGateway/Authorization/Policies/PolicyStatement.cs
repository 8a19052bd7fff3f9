using System.Collections.Immutable;
using Sluice.LocalGateway.Authorization.Policies.Conditions;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>One statement of a policy.</summary>
internal sealed record PolicyStatement
{
    private const string Invoke = "execute-api:Invoke";

    /// <summary>The effect.</summary>
    public required bool Allows { get; init; }

    public PolicyPrincipals Principals { get; init; } = PolicyPrincipals.Everybody;

    /// <summary>Patterns, compared without regard to case.</summary>
    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>Whether the statement is about all other actions.</summary>
    public bool ExceptActions { get; init; }

    /// <summary>Patterns.</summary>
    public required ImmutableArray<string> Resources { get; init; }

    /// <summary>Whether the statement is about all other resources.</summary>
    public bool ExceptResources { get; init; }

    /// <summary>All of them must hold.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>Whether the statement speaks of a request.</summary>
    public bool IsAbout(PolicyRequest request)
    {
        if (!Principals.Contain(request) || Any(Actions, Invoke, ignoreCase: true) == ExceptActions || Any(Resources, request.Resource, ignoreCase: false) == ExceptResources)
        {
            return false;
        }

        foreach (var condition in Conditions)
        {
            if (!condition.Holds(request))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Any(ImmutableArray<string> patterns, string text, bool ignoreCase)
    {
        foreach (var pattern in patterns)
        {
            if (Wildcard.Matches(pattern, text, ignoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
