using Sluice.LocalGateway.Deployment.Usage;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>Counts the requests of an API key in the current period of its quota. Thread-safe.</summary>
internal sealed class QuotaCount(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateOnly? _period;
    private long _used;

    /// <summary>Counts a request and returns true, or returns false if the quota is used up.</summary>
    public bool TryTake(Quota quota)
    {
        var period = quota.StartOf(time.GetUtcNow());
        lock (_gate)
        {
            if (period != _period)
            {
                _used = _period is null ? quota.Offset : 0;
                _period = period;
            }

            if (_used >= quota.Limit)
            {
                return false;
            }

            _used++;
            return true;
        }
    }
}
