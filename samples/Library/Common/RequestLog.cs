using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Sluice;

namespace Library.Common;

/// <summary>Writes a line for each request, and tells the client its id.</summary>
/// <param name="log">The function's log.</param>
public sealed partial class RequestLog(ILogger<RequestLog> log)
{
    /// <summary>Runs around every operation of a function.</summary>
    /// <param name="context">The operation and its response.</param>
    /// <param name="next">The next filter, or the operation.</param>
    public async ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next)
    {
        var start = Stopwatch.GetTimestamp();
        context.Headers["x-request-id"] = context.RequestId;
        var result = await next.InvokeAsync();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Completed(context.OperationId, context.Status, elapsed);
        return result;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Operation}: {Status} in {Milliseconds} ms")]
    private partial void Completed(string operation, int status, double milliseconds);
}
