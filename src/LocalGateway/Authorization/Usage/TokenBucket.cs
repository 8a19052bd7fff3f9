using Sluice.LocalGateway.Deployment.Usage;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>Limits requests to a rate with a burst (token bucket). The bucket is full at first. Thread-safe.</summary>
internal sealed class TokenBucket(TimeProvider time)
{
    /// <summary>The part of a token that may be missing, because the fractions of tokens are subject to rounding errors.</summary>
    private const double Tolerance = 1e-9;

    private readonly Lock _gate = new();
    private double _tokens = double.PositiveInfinity;
    private long _since = time.GetTimestamp();

    /// <summary>
    /// Takes a token and returns true, or returns false if the bucket is empty. The limit may differ from that of the last call, because a new build
    /// can
    /// change it.
    /// </summary>
    public bool TryTake(Throttle limit)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(limit.Burst, _tokens + (time.GetElapsedTime(_since, now).TotalSeconds * limit.Rate));
            _since = now;
            if (_tokens < 1 - Tolerance)
            {
                return false;
            }

            _tokens--;
            return true;
        }
    }
}
