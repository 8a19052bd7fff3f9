using System.Collections.Immutable;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>An IAM policy: the answer of an authorizer, or the API's own policy.</summary>
internal sealed class Policy(ImmutableArray<PolicyStatement> statements)
{
    public ImmutableArray<PolicyStatement> Statements => statements;

    /// <summary>Decides about a request. A statement that denies it outweighs all statements that allow it.</summary>
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
