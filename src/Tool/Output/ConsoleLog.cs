using System.Globalization;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Hosting;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Stages.Reloading;

namespace Sluice.Tool.Output;

/// <summary>
/// Writes the console output of the gateway: one line for each request, the output of functions, and messages about processes and builds.
/// </summary>
/// <param name="lines">Writes the lines.</param>
/// <param name="colors">Whether the terminal shows colours.</param>
internal sealed class ConsoleLog(LineWriter lines, bool colors) : IRequestLog, IFunctionEvents, IBuildEvents
{
    private const int ShortId = 8;

    /// <summary>Whether no line is written for a request without a fault.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The address of the stage, which the start has printed; null if no address is served.</summary>
    public string? InvokeUrl { get; set; }

    public void Answered(Exchange exchange, GatewayReply reply, TimeSpan time, ExecutionLog? executionLog)
    {
        foreach (var line in executionLog?.Lines.SelectMany(line => line.Split('\n')) ?? [])
        {
            lines.Write($"{Id(exchange.RequestId)}   {TerminalText.Clean(line, keepColors: false)}");
        }

        if (IsQuiet && exchange.Fault is null)
        {
            return;
        }

        var request = exchange.Request;
        var query = request.Target.Query.Length == 0 ? "" : $"?{request.Target.Query}";
        var backend = exchange.Method is null ? "" : $"  \u2192 {Size(exchange.BytesToBackend)}  \u2190 {Size(exchange.BytesFromBackend)}";
        lines.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Id(exchange.RequestId)} {request.Method} {TerminalText.Clean(request.Target.Path + query, keepColors: false)} " +
            $"{Status(reply.Status)} {time.TotalMilliseconds:F1} ms{backend}"));
        if (exchange.Fault is { } fault)
        {
            lines.Write($"{Id(exchange.RequestId)}   {Paint(Yellow, TerminalText.Clean(fault.Explanation, keepColors: false))}");
        }
    }

    public void Started(FunctionSettings function, int processId, TimeSpan startup)
        => lines.Write(Paint(Grey, string.Create(
            CultureInfo.InvariantCulture, $"{function.LogicalId} is ready (process {processId}, {startup.TotalMilliseconds:F0} ms)")));

    public void Wrote(FunctionSettings function, string? requestId, string line)
        => lines.Write($"{Id(requestId ?? function.LogicalId)}   {Level(TerminalText.Clean(line, keepColors: colors))}");

    public void Ended(FunctionSettings function, int processId, string? requestId, string how)
    {
        var next = processId == Environment.ProcessId ? "copy" : "process";
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{function.LogicalId} ended {how} (process {processId}); a new {next} serves the next request");
        lines.Write(Paint(requestId is null ? Grey : Red, text));
    }

    public void Reloaded(DeployedStage stage)
    {
        foreach (var warning in stage.Warnings)
        {
            lines.Write(Paint(Yellow, warning));
        }

        foreach (var problem in stage.Gateway.Api.Problems)
        {
            lines.Write(Paint(Red, $"error: {problem}"));
        }

        lines.Write(Paint(Grey, string.Create(
            CultureInfo.InvariantCulture, $"The new build is served from now on. It has {stage.Gateway.Api.Methods.Count()} operations.")));

        // A new build may have another stage, which is the first segment of every path.
        if (InvokeUrl is { } before && before[..(before.LastIndexOf('/') + 1)] + stage.Gateway.Stage.Name is var now && now != before)
        {
            lines.Write($"The stage has another name. Invoke URL: {now}");
            InvokeUrl = now;
        }
    }

    public void ReloadFailed(string problem)
        => lines.Write(Paint(Red, $"error: {problem} The gateway still serves the build before it. Correct this, and build again."));

    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Grey = "90";

    private string Id(string id) => Paint(Grey, id.Length > ShortId && id.Contains('-', StringComparison.Ordinal) ? id[..ShortId] : id);

    // The label of a message's level, which begins its first line.
    private string Level(string line)
    {
        var color = line switch
        {
            ['w', 'a', 'r', 'n', ':', ' ', ..] => Yellow,
            ['f', 'a', 'i', 'l', ':', ' ', ..] or ['c', 'r', 'i', 't', ':', ' ', ..] => Red,
            _ => null,
        };
        return color is null ? line : Paint(color, line[..4]) + line[4..];
    }

    private string Status(int status)
        => Paint(status < 400 ? Green : status < 500 ? Yellow : Red, status.ToString(CultureInfo.InvariantCulture));

    private string Paint(string color, string text) => colors ? $"\x1b[{color}m{text}\x1b[0m" : text;

    private static string Size(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
}
