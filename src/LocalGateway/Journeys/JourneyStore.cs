using System.Collections.Concurrent;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Journeys;

/// <summary>Keeps the last journeys. Under load it keeps only some requests of each second. Thread-safe.</summary>
internal sealed class JourneyStore
{
    private const int MostKept = 200;

    /// <summary>The largest number of bytes that all kept journeys may use. The journeys of current requests can exceed it.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>
    /// The largest body that is kept, in bytes. A longer one is left out as a whole, because a template can be run again only on a complete body.
    /// </summary>
    private const int LargestBody = 256 * 1024;

    private readonly ConcurrentDictionary<string, Journey> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Journey> _order = new();
    private readonly int _mostPerSecond;
    private long _second;
    private int _count;

    /// <summary>Makes an empty store.</summary>
    /// <param name="mostPerSecond">The largest number of requests of one second that are kept.</param>
    public JourneyStore(int mostPerSecond = 20) => _mostPerSecond = mostPerSecond;

    /// <summary>The kept journeys, the newest first.</summary>
    public IEnumerable<Journey> All => _order.Reverse();

    public Journey? Find(string requestId) => _byId.GetValueOrDefault(requestId);

    /// <summary>Begins a journey. Returns null if too many others have begun in this second.</summary>
    /// <param name="exchange">The exchange of the request.</param>
    /// <param name="always">Whether the journey is kept however many others have begun.</param>
    public Journey? Begin(Exchange exchange, bool always = false)
    {
        if (!Admit() && !always)
        {
            return null;
        }

        var journey = new Journey
        {
            Ids = exchange.Ids,
            IsBodyLeftOut = exchange.Request.Body.Length > LargestBody,
            Request = exchange.Request with { Body = exchange.Request.Body.Length <= LargestBody ? exchange.Request.Body.ToArray() : default },
        };
        journey.Space.TryTake(journey.Request.Body.Length);
        _byId[journey.RequestId] = journey;
        _order.Enqueue(journey);
        var bytes = _order.Sum(static kept => (long)kept.Space.Used);
        while ((_order.Count > MostKept || bytes > MostBytes) && _order.TryDequeue(out var oldest))
        {
            _byId.TryRemove(oldest.RequestId, out _);
            bytes -= oldest.Space.Used;
        }

        return journey;
    }

    private bool Admit()
    {
        var now = Environment.TickCount64 / 1000;
        if (Interlocked.Exchange(ref _second, now) != now)
        {
            Volatile.Write(ref _count, 0);
        }

        return Volatile.Read(ref _count) < _mostPerSecond && Interlocked.Increment(ref _count) <= _mostPerSecond;
    }
}
