using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Fuzz.Comparing;

namespace Sluice.MappingTemplates.Fuzz.Mutating;

/// <summary>Parses and renders mutated templates in this process, which a stack overflow would end: <see cref="Supervisor"/> watches it.</summary>
internal sealed class MutationRun(int seed, string progressFile, TextWriter report)
{
    /// <summary>When a rendering is told to stop, and the processor's time that it must not need: a machine with other work on it is slow.</summary>
    private static readonly TimeSpan Cancelled = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TooSlow = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(30);

    // The first and one in 50 have the limits that a gateway has, the others smaller ones, so that many templates fit in the time.
    private static readonly TemplateLimits Small = TemplateLimits.Default with { MaxSteps = 200_000, MaxOutputBytes = 1 << 20, MaxStringLength = 1 << 20, MaxRegexTime = TimeSpan.FromMilliseconds(100) };

    private readonly int[] _findings = new int[Enum.GetValues<Finding>().Length];
    private long _mostAllocated;
    private long _began;
    private TimeSpan _longest;

    public int Run(int start, int count)
    {
        using var progress = new FileStream(progressFile, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Volatile.Write(ref _began, Environment.CpuUsage.TotalTime.Ticks);
        using var watch = new Timer(_ => EndIfHanging(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        for (var number = start; number < start + count; number++)
        {
            progress.Position = 0;
            progress.Write(BitConverter.GetBytes(number));
            Volatile.Write(ref _began, Environment.CpuUsage.TotalTime.Ticks);

            Try(number);
        }

        report.WriteLine(string.Join(", ", Enum.GetValues<Finding>().Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding} {_findings[(int)finding]}"))));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"longest {_longest.TotalSeconds:0.00} s of the processor, most allocated by one template {_mostAllocated >> 20} MiB, highest working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        return _findings[(int)Finding.Crash] + _findings[(int)Finding.TooSlow] == 0 ? 0 : Supervisor.FindingsExitCode;
    }

    private void Try(int number)
    {
        var it = Mutator.Make(seed, number);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        var finding = Render(it, number % 50 == 0 || number < 250 ? TemplateLimits.Default : Small, out var exception);
        var time = Environment.CpuUsage.TotalTime - start;
        _mostAllocated = Math.Max(_mostAllocated, GC.GetAllocatedBytesForCurrentThread() - before);
        _longest = time > _longest ? time : _longest;
        finding = time > TooSlow ? Finding.TooSlow : finding;
        _findings[(int)finding]++;
        if (finding is Finding.Crash or Finding.TooSlow)
        {
            Report(it, finding, time, exception);
        }
    }

    private static Finding Render(FuzzCase it, TemplateLimits limits, out Exception? exception)
    {
        exception = null;
        try
        {
            using var time = new CancellationTokenSource(Cancelled);
            MappingTemplate.Parse(it.Template, limits).Render(Engine.Context(it), new ArrayBufferWriter<byte>(), time.Token);
            return Finding.Rendered;
        }
        catch (TemplateParseException)
        {
            return Finding.ParseError;
        }
        catch (TemplateRenderException)
        {
            return Finding.RenderError;
        }
        catch (OperationCanceledException)
        {
            return Finding.Cancelled;
        }
#pragma warning disable CA1031 // Whatever else the engine throws is what this tool looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            exception = e;
            return Finding.Crash;
        }
    }

    private void Report(FuzzCase it, Finding finding, TimeSpan time, Exception? exception)
    {
        var line = CaseJson.Line(it);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{finding} {it.Id} after {time.TotalSeconds:0.0} s: {line[..Math.Min(line.Length, 1500)]}"));
        if (exception is not null)
        {
            report.WriteLine("  " + string.Join("\n  ", exception.ToString().Split('\n').Take(8)));
        }

        report.Flush();
    }

    private void EndIfHanging()
    {
        if (Environment.CpuUsage.TotalTime.Ticks - Volatile.Read(ref _began) > Hanging.Ticks)
        {
            Environment.Exit(Supervisor.HangExitCode);
        }
    }
}
