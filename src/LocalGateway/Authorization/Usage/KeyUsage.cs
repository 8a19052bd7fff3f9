using System.Collections.Concurrent;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>The requests that one API key has made under one usage plan.</summary>
internal sealed class KeyUsage(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TokenBucket> _methods = new(StringComparer.Ordinal);

    public TokenBucket Bucket { get; } = new(time);

    public QuotaCount Quota { get; } = new(time);

    /// <summary>Returns the bucket of a method that has limits of its own in the plan.</summary>
    public TokenBucket OfMethod(string name) => _methods.GetOrAdd(name, static (_, clock) => new(clock), time);
}
