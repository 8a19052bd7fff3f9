using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Sluice.BuildTasks.Programs;

/// <summary>One run of a program, which is started without a shell, and ended if it takes too long or if the build is cancelled.</summary>
internal sealed class ProgramRun(TimeSpan limit)
{
    private readonly object _gate = new();
    private Process? _process;
    private bool _cancelled;

    /// <summary>Runs the program to its end.</summary>
    /// <returns>The exit code and the output, or no exit code if the program did not start or was ended.</returns>
    public (int? ExitCode, string Output) Run(string program, string folder, params string[] arguments)
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

        // The settings of the MSBuild that runs this task are not for another MSBuild.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            using var process = Begin(start);
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit((int)limit.TotalMilliseconds))
            {
                return (process.ExitCode, output.Result + errors.Result);
            }

            Cancel();
            return (null, $"'{program}' took longer than {limit.TotalMinutes} minutes");
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            return (null, $"'{program}' could not be started ({e.Message})");
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
