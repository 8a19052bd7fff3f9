namespace Sluice.Generator.Model.Settings;

/// <summary>The alias of a function, which names its newest version. The API calls the alias of a function that has one.</summary>
internal sealed record AliasModel
{
    public const string DefaultName = "live";

    public string Name { get; init; } = DefaultName;

    /// <summary>How many instances Lambda keeps ready, or null for none.</summary>
    public SettingModel<int>? ProvisionedConcurrency { get; init; }

    /// <summary>How the alias's traffic moves to a new version, or null if it moves at once and without CodeDeploy.</summary>
    public DeploymentPreferenceModel? Deployment { get; init; }
}
