namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>A limit of the request rate, as a token bucket from which each request takes a token.</summary>
/// <param name="Rate">The number of tokens that are added in a second.</param>
/// <param name="Burst">The number of tokens that the bucket can hold.</param>
internal sealed record Throttle(double Rate, int Burst)
{
    /// <summary>AWS's default limits of an account. If a template gives only one of the two numbers, this limit supplies the other one.</summary>
    public static readonly Throttle OfAccount = new(10_000, 5_000);
}
