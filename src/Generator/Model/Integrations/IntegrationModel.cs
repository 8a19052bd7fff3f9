namespace Sluice.Generator.Model.Integrations;

/// <summary>What answers an operation where no function does.</summary>
internal abstract record IntegrationModel;
