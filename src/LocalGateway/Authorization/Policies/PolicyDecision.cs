namespace Sluice.LocalGateway.Authorization.Policies;

internal enum PolicyDecision
{
    Allow,

    /// <summary>No statement applies to the request.</summary>
    ImplicitDeny,

    /// <summary>A statement denies the request, whatever the other statements allow.</summary>
    ExplicitDeny,
}
