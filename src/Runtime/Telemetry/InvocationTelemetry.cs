namespace Sluice.Runtime;

/// <summary>
/// Reports an invocation to whoever listens. Listeners run in these calls, and what one of them throws is logged: it must not change the response.
/// </summary>
internal static class InvocationTelemetry
{
    /// <summary>Starts the span of the invocation.</summary>
    public static void Start(Invocation invocation)
    {
        try
        {
            invocation.Span = InvocationSpan.Start(invocation);
        }
        catch (Exception exception)
        {
            LogFailure(exception);
        }
    }

    /// <summary>Ends the span, and counts the invocation.</summary>
    /// <param name="invocation">The invocation, which has been answered.</param>
    /// <param name="start">The time stamp of its start.</param>
    /// <param name="status">The HTTP status that the client receives; null for the invocation's own.</param>
    /// <param name="exception">The exception that the operation does not declare; null if there is none.</param>
    public static void End(Invocation invocation, long start, int? status, Exception? exception)
    {
        try
        {
            if (invocation.Span is { } span)
            {
                invocation.Span = null;
                // A streamed response that ends early has the status that was sent at its start.
                InvocationSpan.Stop(span, invocation.HasBegun ? invocation.Status : status ?? invocation.Status, exception);
            }

            Meters.Count(invocation, start, status, exception);
        }
        catch (Exception failure)
        {
            LogFailure(failure);
        }
    }

    private static void LogFailure(Exception exception) =>
        LambdaLog.Write(LogLevel.Error, "sluice: a listener of traces or metrics failed.", exception);
}
