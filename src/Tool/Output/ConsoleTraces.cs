using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenTelemetry;

namespace Sluice.Tool.Output;

/// <summary>Prints each request with its spans when it ends, for somebody who has no collector.</summary>
internal sealed class ConsoleTraces(LineWriter lines) : BaseProcessor<Activity>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ActivitySpanId, List<Activity>> _steps = [];

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        // The gateway makes one span for a request, and its steps are the children of that span.
        if (data.Kind == ActivityKind.Server)
        {
            lines.Write(Describe(data, TakeSteps(data.SpanId)));
            return;
        }

        lock (_lock)
        {
            if (!_steps.TryGetValue(data.ParentSpanId, out var steps))
            {
                _steps[data.ParentSpanId] = steps = [];
            }

            steps.Add(data);
        }
    }

    private List<Activity> TakeSteps(ActivitySpanId request)
    {
        lock (_lock)
        {
            return _steps.Remove(request, out var steps) ? steps : [];
        }
    }

    private static string Describe(Activity request, List<Activity> steps)
    {
        var text = new StringBuilder($"Trace {request.TraceId}");
        Add(text.AppendLine(), "  ", request);
        foreach (var step in steps)
        {
            Add(text.AppendLine(), "    ", step);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string indent, Activity span)
    {
        // The method and the path are the client's.
        text.Append(TerminalText.Clean(indent + span.DisplayName, keepColors: false).PadRight(36));
        text.Append(CultureInfo.InvariantCulture, $"{span.Duration.TotalMilliseconds,9:0.0} ms");
        if (span.Status == ActivityStatusCode.Error)
        {
            text.Append("  ").Append(TerminalText.Clean(span.StatusDescription ?? "error", keepColors: false));
        }
    }
}
