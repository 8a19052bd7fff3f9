using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Sluice.BuildTasks.Programs;

/// <summary>One run of <c>sluice check</c> as a separate process, which is started without a shell.</summary>
internal sealed class CheckRun
{
    /// <summary>The exit codes of <c>sluice check</c>: no errors found, and errors found in the files.</summary>
    private const int Fine = 0;
    private const int Found = 1;

    private readonly object _gate = new();
    private Process? _process;
    private bool _cancelled;

    /// <summary>The findings. There are none if nothing was found, or if the check could not run.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The reason why the check could not run, or null if it ran.</summary>
    public string? Failure { get; private set; }

    public void Run(string host, string tool, string deployPath)
    {
        if (!File.Exists(tool))
        {
            Failure = $"there is no '{tool}' (SluiceLocalGatewayPath)";
            return;
        }

        var start = new ProcessStartInfo(host, CommandLine.Join(tool, "check", "--deploy", "."))
        {
            WorkingDirectory = deployPath,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Begin(start);
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Read(process.ExitCode, output, errors.Result.Trim(), tool);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            Failure = $"'{host}' could not be started ({e.Message})";
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

    private void Read(int exitCode, string output, string errors, string tool)
    {
        var lines = output.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();
        var findings = lines.Select(Finding.Parse).ToList();
        if (exitCode == Fine || (exitCode == Found && findings.Exists(static finding => finding?.Code is not null) && !findings.Contains(null)))
        {
            Findings = [.. findings.OfType<Finding>()];
            return;
        }

        var words = string.Join(" ", (errors.Length > 0 ? errors : output).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(5));
        Failure = $"'{tool} check' ended with {exitCode}{(words.Length > 0 ? ": " + words : " without a message")}";
    }
}
