using System.Collections.Immutable;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>Of whom a statement of a resource policy speaks.</summary>
/// <param name="Names">ARNs or account ids; <c>*</c> for everybody, also those that nobody knows.</param>
internal sealed record PolicyPrincipals(ImmutableArray<string> Names)
{
    public static readonly PolicyPrincipals Everybody = new(["*"]);

    /// <summary>Whether a caller is among them.</summary>
    public bool Contain(PolicyRequest request)
    {
        foreach (var name in Names)
        {
            if (name == "*"
                || (request.Find("aws:PrincipalArn") is { } arn && arn == name)
                || (request.Find("aws:PrincipalAccount") is { Length: > 0 } account && (name == account || name.EndsWith($"::{account}:root", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}
