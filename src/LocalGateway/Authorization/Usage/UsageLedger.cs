using System.Collections.Concurrent;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>What keys have used of their plans since the gateway started: a new build does not begin it anew. Thread-safe.</summary>
internal sealed class UsageLedger(TimeProvider? time = null)
{
    private readonly ConcurrentDictionary<(string Plan, string Key), KeyUsage> _usages = new();

    /// <summary>The ledger's clock.</summary>
    public TimeProvider Time { get; } = time ?? TimeProvider.System;

    public KeyUsage Of(string plan, string key) => _usages.GetOrAdd((plan, key), static (_, clock) => new(clock), Time);
}
