using System.Collections.Immutable;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>An IAM policy: an authorizer's answer, or the API's own.</summary>
internal sealed class Policy(ImmutableArray<PolicyStatement> statements)
{
    public ImmutableArray<PolicyStatement> Statements => statements;

    /// <summary>A refusal beats every permission.</summary>
    public PolicyDecision Decide(PolicyRequest request)
    {
        var decision = PolicyDecision.ImplicitDeny;
        foreach (var statement in statements)
        {
            if (!statement.IsAbout(request))
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
}
