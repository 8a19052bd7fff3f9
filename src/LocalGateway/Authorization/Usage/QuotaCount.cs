using Sluice.LocalGateway.Deployment.Usage;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>Counts a key's requests in a period. Thread-safe.</summary>
internal sealed class QuotaCount(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateOnly? _period;
    private long _used;

    /// <summary>Counts a request where the quota has room for it.</summary>
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
