namespace Sluice.Generator.Model.Integrations;

/// <summary>The function whose class declares the operation.</summary>
internal sealed record LambdaIntegrationModel : IntegrationModel
{
    public static readonly LambdaIntegrationModel Instance = new();

    /// <inheritdoc/>
    public override bool IsFunction => true;
}
