namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>How many requests may come, as a bucket of tokens: each request takes one.</summary>
/// <param name="Rate">Tokens that come back in a second.</param>
/// <param name="Burst">Tokens that the bucket holds.</param>
internal sealed record Throttle(double Rate, int Burst)
{
    /// <summary>An account's own limits, unless AWS raised them: what counts where a template gives one number of the two.</summary>
    public static readonly Throttle OfAccount = new(10_000, 5_000);
}
