using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sluice.Runtime;

/// <summary>
/// The meter <c>Sluice</c>: invocations, cold starts, errors, timeouts and durations under the names of OpenTelemetry's semantic conventions for FaaS,
/// and problems under a name of its own.
/// </summary>
internal static class Meters
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Sluice";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Invocations = Meter.CreateCounter<long>("faas.invocations", "{invocation}", "Successful invocations.");
    private static readonly Counter<long> ColdStarts = Meter.CreateCounter<long>("faas.coldstarts", "{coldstart}", "First invocations of a process.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>("faas.errors", "{error}", "Invocations that ended with an exception.");
    private static readonly Counter<long> Timeouts = Meter.CreateCounter<long>("faas.timeouts", "{timeout}", "Invocations that ended with a timeout.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("faas.invoke_duration", "s", "The duration of an invocation.");
    private static readonly Counter<long> Problems = Meter.CreateCounter<long>(
        "sluice.problems", "{problem}", "Responses with a status of 400 or more that the operation declares, and requests that could not be bound.");

    /// <summary>Counts an invocation that has ended.</summary>
    /// <param name="invocation">The invocation.</param>
    /// <param name="start">The time at which the invocation started, as <see cref="Stopwatch.GetTimestamp"/> returns it.</param>
    /// <param name="status">The HTTP status that the client receives; null for the one of the invocation's output.</param>
    /// <param name="exception">The exception that the operation does not declare; null if there is none.</param>
    public static void Count(Invocation invocation, long start, int? status, Exception? exception)
    {
        if (!Invocations.Enabled && !Errors.Enabled && !Timeouts.Enabled && !ColdStarts.Enabled && !Duration.Enabled && !Problems.Enabled)
        {
            return;
        }

        var operation = invocation.Describe();
        var tags = new TagList();
        if (operation?.Route is not null)
        {
            tags.Add("http.request.method", operation.Method);
            tags.Add("http.route", operation.Route);
        }

        (exception is null ? Invocations : status == 504 ? Timeouts : Errors).Add(1, tags);
        if (invocation.IsCold)
        {
            ColdStarts.Add(1, tags);
        }

        Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        var answered = status ?? invocation.Status;
        if (exception is null && answered >= 400)
        {
            tags.Add("http.response.status_code", answered);
            Problems.Add(1, tags);
        }
    }
}
