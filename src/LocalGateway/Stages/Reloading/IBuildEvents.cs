namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>Told of new builds. Called from any thread.</summary>
internal interface IBuildEvents
{
    /// <summary>A new build serves requests from here on.</summary>
    void Reloaded(DeployedStage stage);

    /// <summary>A new build cannot be served; the one before it serves on.</summary>
    void ReloadFailed(string problem);
}
