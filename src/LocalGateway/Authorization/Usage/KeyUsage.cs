using System.Collections.Concurrent;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>What one key has used of one plan.</summary>
internal sealed class KeyUsage(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TokenBucket> _methods = new(StringComparer.Ordinal);

    public TokenBucket Bucket { get; } = new(time);

    public QuotaCount Quota { get; } = new(time);

    /// <summary>Of a method that has limits of its own in the plan.</summary>
    public TokenBucket OfMethod(string name) => _methods.GetOrAdd(name, static (_, clock) => new(clock), time);
}
