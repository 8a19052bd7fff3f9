namespace Sluice.Runtime;

/// <summary>
/// The time at which an invocation must be complete. The cancellation token is created when a method asks for it. It is cancelled shortly before
/// the deadline, so that the function can still report the timeout.
/// </summary>
internal sealed class Deadline(long? unixMilliseconds) : IDisposable
{
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest delay of the timer. Lambda lets no function run as long, and a timer takes no more than 49 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private CancellationTokenSource? _source;

    /// <summary>
    /// The time from the start of the invocation to its deadline; zero if the deadline has passed by then, infinite if the invocation has no deadline.
    /// </summary>
    public TimeSpan Timeout { get; } = unixMilliseconds is { } end ? Until(end) : System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The time until the deadline; zero if the deadline has passed, one day if the invocation has no deadline.</summary>
    public TimeSpan Remaining => unixMilliseconds is { } end ? Until(end) : Longest;

    /// <summary>True if a method asked for the token and it has been cancelled.</summary>
    public bool IsOver => _source?.IsCancellationRequested == true;

    public CancellationToken Token => (_source ??= CreateSource()).Token;

    /// <summary>Cancels the token before the deadline, if a method asked for it.</summary>
    public void Cancel() => _source?.Cancel();

    public void Dispose() => _source?.Dispose();

    private static TimeSpan Until(long unixMilliseconds)
    {
        var left = DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds) - DateTimeOffset.UtcNow;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private CancellationTokenSource CreateSource()
    {
        if (unixMilliseconds is null)
        {
            return new();
        }

        // The lead is at most a tenth of the time, so that a function with a timeout of one second can use most of it.
        var lead = Timeout / 10 < Lead ? Timeout / 10 : Lead;
        var left = Remaining - lead;
        return left > TimeSpan.Zero ? new(left < Longest ? left : Longest) : Cancelled();
    }

    private static CancellationTokenSource Cancelled()
    {
        var source = new CancellationTokenSource();
        source.Cancel();
        return source;
    }
}
