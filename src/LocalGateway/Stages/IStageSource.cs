using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Stages;

/// <summary>Knows the stage that serves requests now: a new build puts another in its place.</summary>
internal interface IStageSource
{
    DeployedStage Current { get; }

    /// <summary>The stage for one request: it stays until <see cref="DeployedStage.Leave"/>.</summary>
    DeployedStage Enter();

    /// <summary>Of all stages, one after the other.</summary>
    JourneyStore Journeys { get; }
}
