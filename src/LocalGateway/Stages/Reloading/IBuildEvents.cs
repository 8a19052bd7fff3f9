namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>Is told of new builds. It is called from any thread.</summary>
internal interface IBuildEvents
{
    /// <summary>A new build serves the requests from now on.</summary>
    void Reloaded(DeployedStage stage);

    /// <summary>A new build cannot be served, so the build before it is still served.</summary>
    void ReloadFailed(string problem);
}
