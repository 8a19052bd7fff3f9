using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Sluice.BuildTasks.Programs;

/// <summary>One run of a program, which is started without a shell, and ended if it takes too long or if the build is cancelled.</summary>
/// <param name="limit">The longest time; null for none.</param>
internal sealed class ProgramRun(TimeSpan? limit = null)
{
    private readonly object _gate = new();
    private Process? _process;
    private bool _cancelled;

    /// <summary>Runs the program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">Its working directory.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="prepare">Changes the start, such as its environment; null for nothing.</param>
    public ProgramResult Run(string program, string folder, string[] arguments, Action<ProcessStartInfo>? prepare = null)
    {
        var start = new ProcessStartInfo(program, CommandLine.Join(arguments))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        prepare?.Invoke(start);
        try
        {
            using var process = Begin(start);
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(limit is { } longest ? (int)longest.TotalMilliseconds : Timeout.Infinite))
            {
                return new(process.ExitCode, output.Result, errors.Result);
            }

            Cancel();
            return ProgramResult.Failed($"'{program}' took longer than {limit?.TotalMinutes} minutes");
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            return ProgramResult.Failed($"'{program}' could not be started ({e.Message})");
        }
    }

    public void Cancel()
    {
        lock (_gate)
        {
            _cancelled = true;
            try
            {
                _process?.Kill();
            }
            catch (InvalidOperationException)
            {
                // The process has already ended.
            }
        }
    }

    private Process Begin(ProcessStartInfo start)
    {
        lock (_gate)
        {
            return _cancelled ? throw new InvalidOperationException("The build was cancelled.") : _process = Process.Start(start)!;
        }
    }
}
