namespace Sluice.Runtime;

/// <summary>
/// When an invocation must be done. The token is made where a method asks for it, and is cancelled a little before the end,
/// so that there is time to say so.
/// </summary>
internal sealed class Deadline(long? unixMilliseconds) : IDisposable
{
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(250);

    /// <summary>Longer than Lambda lets anything run; timers take no more than 49 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private CancellationTokenSource? _source;

    /// <summary>The time that the invocation had from its start; whole for a person to read.</summary>
    public TimeSpan Timeout { get; } = unixMilliseconds is { } milliseconds
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) - DateTimeOffset.UtcNow
        : System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The time that is left; never less than none.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var left = unixMilliseconds is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) - DateTimeOffset.UtcNow : Longest;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>True where the token was cancelled.</summary>
    public bool IsOver => _source?.IsCancellationRequested == true;

    public CancellationToken Token => (_source ??= CreateSource()).Token;

    public void Dispose() => _source?.Dispose();

    private CancellationTokenSource CreateSource()
    {
        if (unixMilliseconds is null)
        {
            return new();
        }

        // A tenth of a short time, so that a function of one second has most of it.
        var lead = Timeout / 10 < Lead ? Timeout / 10 : Lead;
        var left = DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds.Value) - DateTimeOffset.UtcNow - lead;
        return left > TimeSpan.Zero ? new(left < Longest ? left : Longest) : Cancelled();
    }

    private static CancellationTokenSource Cancelled()
    {
        var source = new CancellationTokenSource();
        source.Cancel();
        return source;
    }
}
