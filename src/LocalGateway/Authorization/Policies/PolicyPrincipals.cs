using System.Collections.Immutable;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>The principals that a statement of a resource policy applies to.</summary>
/// <param name="Names">ARNs or account ids; <c>*</c> stands for everybody, including anonymous callers.</param>
internal sealed record PolicyPrincipals(ImmutableArray<string> Names)
{
    public static readonly PolicyPrincipals Everybody = new(["*"]);

    /// <summary>Checks whether the caller of a request is one of the principals.</summary>
    public bool Contain(PolicyRequest request)
    {
        foreach (var name in Names)
        {
            if (name == "*"
                || (request.Find("aws:PrincipalArn") is { } arn && arn == name)
                || (request.Find("aws:PrincipalAccount") is { Length: > 0 } account
                    && (name == account || name.EndsWith($"::{account}:root", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}
