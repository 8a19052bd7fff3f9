namespace Sluice.Generator.Model.Integrations;

/// <summary>An integration with the function whose class declares the operation.</summary>
internal sealed record LambdaIntegrationModel : IntegrationModel
{
    public static readonly LambdaIntegrationModel Instance = new();

    /// <inheritdoc/>
    public override bool IsFunction => true;
}
