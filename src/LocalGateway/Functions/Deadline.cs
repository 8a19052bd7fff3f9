using System.Diagnostics;

namespace Sluice.LocalGateway.Functions;

/// <summary>
/// A timer for one invocation after the other. It does nothing if it fires for an invocation that has ended already. Thread-safe.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private readonly Timer _timer;
    private long _at = long.MaxValue;

    public Deadline(Action over)
        => _timer = new(_ => Fire(over), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public bool IsOver => Stopwatch.GetTimestamp() >= Volatile.Read(ref _at);

    public void Set(TimeSpan time)
    {
        Volatile.Write(ref _at, Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency));
        Change(time);
    }

    public void Clear() => Volatile.Write(ref _at, long.MaxValue);

    public void Dispose() => _timer.Dispose();

    // The timer may fire early by less than a tick of the clock, or for an earlier deadline that was replaced since.
    private void Fire(Action over)
    {
        if (IsOver)
        {
            over();
        }
        else if (Volatile.Read(ref _at) is var at && at != long.MaxValue)
        {
            Change(Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), at) + TimeSpan.FromMilliseconds(1));
        }
    }

    private void Change(TimeSpan time)
    {
        try
        {
            _timer.Change(time, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The process has ended in the meantime.
        }
    }
}
