namespace Sluice.LocalGateway.Authorization.Lambda;

/// <summary>Keeps answers for requests of the same identity. Thread-safe.</summary>
internal sealed class AuthorizerCache(TimeSpan ttl, TimeProvider time)
{
    /// <summary>Identities come from clients: past this many the expired ones go, and then all.</summary>
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
