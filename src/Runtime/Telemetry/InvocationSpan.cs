using System.Diagnostics;
using System.Globalization;

namespace Sluice.Runtime;

/// <summary>
/// The span of an invocation, from the source <c>Sluice</c>. Names and attributes follow OpenTelemetry's semantic conventions for FaaS and HTTP servers.
/// </summary>
internal static class InvocationSpan
{
    private static readonly ActivitySource Source = new(Meters.Name);

    /// <summary>Starts the span, if anybody listens. It is the current activity of the calling thread afterwards.</summary>
    public static Activity? Start(Invocation invocation) => Source.HasListeners() ? Start(invocation.Describe(), invocation) : null;

    /// <summary>Ends the span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="status">The HTTP status that the client receives.</param>
    /// <param name="exception">The exception that the operation does not declare; null if there is none.</param>
    public static void Stop(Activity span, int status, Exception? exception)
    {
        span.SetTag("http.response.status_code", status);
        if (exception is not null)
        {
            span.SetTag("error.type", exception.GetType().FullName);
            span.AddEvent(new("exception", tags: new()
            {
                ["exception.type"] = exception.GetType().FullName,
                ["exception.message"] = ExceptionText.Message(exception),
                ["exception.stacktrace"] = ExceptionText.Whole(exception),
            }));
        }
        else if (status >= 500)
        {
            span.SetTag("error.type", status.ToString(CultureInfo.InvariantCulture));
        }

        if (exception is not null || status >= 500)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.Stop();
    }

    private static Activity? Start(OperationInfo? operation, Invocation invocation)
    {
        var hasXRay = TraceParents.TryParseXRay(invocation.TraceId, out var xray);
        var isBound = TryReadBound(operation, invocation, out var bound);
        var tags = new ActivityTagsCollection
        {
            ["faas.trigger"] = operation?.Route is null ? "other" : "http",
            ["faas.invocation_id"] = invocation.RequestId,
            ["faas.coldstart"] = invocation.IsCold,
        };
        if (operation?.Route is not null)
        {
            tags["http.request.method"] = operation.Method;
            tags["http.route"] = operation.Route;
        }

        if (invocation.FunctionArn.Length > 0)
        {
            tags["cloud.resource_id"] = invocation.FunctionArn;
        }

        // If the operation binds traceparent, the caller's span is the parent, and X-Ray's segment is linked.
        var name = operation is null ? "invocation" : operation.Route is null ? operation.Id : $"{operation.Method} {operation.Route}";
        return Source.StartActivity(
            name, ActivityKind.Server, isBound ? bound : hasXRay ? xray : default, tags, isBound && hasXRay ? [new ActivityLink(xray)] : null);
    }

    private static bool TryReadBound(OperationInfo? operation, Invocation invocation, out ActivityContext context)
    {
        context = default;
        return operation?.TraceParent is { } member && (invocation.IsEvent
            ? TraceParents.TryReadHeader(invocation.Payload.Span, out context)
            : TraceParents.TryReadTraceParent(invocation.Payload.Span, member, out context));
    }
}
