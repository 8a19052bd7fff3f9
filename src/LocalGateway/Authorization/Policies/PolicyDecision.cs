namespace Sluice.LocalGateway.Authorization.Policies;

internal enum PolicyDecision
{
    Allow,

    /// <summary>No statement speaks of the request.</summary>
    ImplicitDeny,

    /// <summary>A statement refuses the request, whatever others allow.</summary>
    ExplicitDeny,
}
