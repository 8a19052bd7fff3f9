using System.Diagnostics;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>
/// How long a streamed response may take: as a whole, up to the integration's timeout, and between two parts (Amazon API Gateway Developer Guide, "Stream
/// the integration response for your proxy integrations in API Gateway").
/// </summary>
internal sealed class StreamTimes(TimeSpan timeout)
{
    /// <summary>The longest time between two parts of an API with a Regional or private endpoint. It is 30 seconds at an edge-optimized one.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestTotal = TimeSpan.FromMinutes(15);

    // A timeout that AWS does not have is one for a debugger, and then a pause has no limit either.
    private readonly TimeSpan _pause = timeout > LongestTotal ? timeout : LongestPause;

    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Makes the limit of one wait.</summary>
    /// <param name="aborted">Is cancelled when the client closes its connection.</param>
    public CancellationTokenSource Limit(CancellationToken aborted)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var left = timeout - Stopwatch.GetElapsedTime(_started);
        limit.CancelAfter(left <= TimeSpan.Zero ? TimeSpan.Zero : left < _pause ? left : _pause);
        return limit;
    }

    /// <summary>The reason why a wait ended.</summary>
    public string Reason => Stopwatch.GetElapsedTime(_started) >= timeout
        ? "The integration's timeout ended the response. A longer 'timeoutInMillis' allows up to 900000."
        : "The function sent nothing for 5 minutes, which is API Gateway's idle timeout.";
}
