using System.Collections.Concurrent;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>
/// The requests that API keys have made under their usage plans since the gateway started. A new build does not reset the counts. Thread-safe.
/// </summary>
internal sealed class UsageLedger(TimeProvider? time = null)
{
    private readonly ConcurrentDictionary<(string Plan, string Key), KeyUsage> _usages = new();

    /// <summary>The clock that periods and rates are measured with.</summary>
    public TimeProvider Time { get; } = time ?? TimeProvider.System;

    public KeyUsage Of(string plan, string key) => _usages.GetOrAdd((plan, key), static (_, clock) => new(clock), Time);
}
