using Sluice.LocalGateway.Deployment.Usage;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>Counts requests against a rate and a burst. Full at first. Thread-safe.</summary>
internal sealed class TokenBucket(TimeProvider time)
{
    /// <summary>What fractions lose on the way is no reason to refuse a request.</summary>
    private const double Tolerance = 1e-9;

    private readonly Lock _gate = new();
    private double _tokens = double.PositiveInfinity;
    private long _since = time.GetTimestamp();

    /// <summary>Takes a token where there is one. The limit may be another than the last time: a new build brought it.</summary>
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
