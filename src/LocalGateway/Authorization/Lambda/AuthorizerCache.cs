namespace Sluice.LocalGateway.Authorization.Lambda;

/// <summary>Keeps the answers of an authorizer for later requests of the same identity. Thread-safe.</summary>
internal sealed class AuthorizerCache(TimeSpan ttl, TimeProvider time)
{
    /// <summary>
    /// The largest number of answers. Clients choose the identities, so the number must be limited: at the limit the expired answers are removed, and
    /// if none has expired, all of them.
    /// </summary>
    private const int MostEntries = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (AuthorizerAnswer Answer, long Since)> _entries = new(StringComparer.Ordinal);

    public AuthorizerAnswer? Find(string identity)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(identity, out var entry) && IsFresh(entry.Since) ? entry.Answer : null;
        }
    }

    public void Keep(string identity, AuthorizerAnswer answer)
    {
        if (ttl == TimeSpan.Zero)
        {
            return;
        }

        lock (_gate)
        {
            if (_entries.Count >= MostEntries)
            {
                Trim();
            }

            _entries[identity] = (answer, time.GetTimestamp());
        }
    }

    private void Trim()
    {
        foreach (var (identity, entry) in _entries)
        {
            if (!IsFresh(entry.Since))
            {
                _entries.Remove(identity);
            }
        }

        if (_entries.Count >= MostEntries)
        {
            _entries.Clear();
        }
    }

    private bool IsFresh(long since) => time.GetElapsedTime(since) < ttl;
}
