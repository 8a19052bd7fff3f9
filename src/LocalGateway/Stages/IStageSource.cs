using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Stages;

/// <summary>Provides the stage that serves requests. A new build replaces it with another one.</summary>
internal interface IStageSource
{
    DeployedStage Current { get; }

    /// <summary>Returns the stage for one request. It serves the request until <see cref="DeployedStage.Leave"/> is called.</summary>
    DeployedStage Enter();

    /// <summary>The journeys of the current stage and of the stages before it.</summary>
    JourneyStore Journeys { get; }
}
