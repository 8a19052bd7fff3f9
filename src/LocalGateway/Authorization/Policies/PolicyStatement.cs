using System.Collections.Immutable;
using Sluice.LocalGateway.Authorization.Policies.Conditions;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>One statement of a policy.</summary>
internal sealed record PolicyStatement
{
    private const string Invoke = "execute-api:Invoke";

    /// <summary>Whether the effect is <c>Allow</c>; otherwise it is <c>Deny</c>.</summary>
    public required bool Allows { get; init; }

    public PolicyPrincipals Principals { get; init; } = PolicyPrincipals.Everybody;

    /// <summary>The patterns of the actions, which are compared without regard to case.</summary>
    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>Whether the statement applies to all actions except these (<c>NotAction</c>).</summary>
    public bool ExceptActions { get; init; }

    /// <summary>The patterns of the resources, which are compared with regard to case.</summary>
    public required ImmutableArray<string> Resources { get; init; }

    /// <summary>Whether the statement applies to all resources except these (<c>NotResource</c>).</summary>
    public bool ExceptResources { get; init; }

    /// <summary>The conditions. The statement applies only if all of them hold.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>Checks whether the statement applies to a request.</summary>
    public bool IsAbout(PolicyRequest request)
    {
        if (!Principals.Contain(request)
            || Any(Actions, Invoke, ignoreCase: true) == ExceptActions
            || Any(Resources, request.Resource, ignoreCase: false) == ExceptResources)
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
