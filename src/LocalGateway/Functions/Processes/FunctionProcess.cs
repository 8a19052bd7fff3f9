using System.ComponentModel;
using System.Diagnostics;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>A function's process.</summary>
internal sealed class FunctionProcess : IFunctionProcess
{
    private readonly Process _process;

    public FunctionProcess(Process process, Action<string> output)
    {
        _process = process;
        Id = process.Id;

        // The standard input is closed, so that a program that reads it finds its end and does not wait.
        process.StandardInput.Close();
        var lines = Task.WhenAll(
            LineReader.ReadAsync(process.StandardOutput.BaseStream, output),
            LineReader.ReadAsync(process.StandardError.BaseStream, output));
        Exited = WaitAsync(lines);
    }

    public int Id { get; }

    public Task<int> Exited { get; }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // The process has ended by itself.
        }
        catch (Win32Exception)
        {
            // The process is ending.
        }
        catch (AggregateException)
        {
            // One of its child processes has ended in the meantime.
        }
    }

    public void Dispose() => _process.Dispose();

    private async Task<int> WaitAsync(Task lines)
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        var exitCode = _process.ExitCode;

        // The last lines belong to the current request, so they are read to the end. A child process that outlives this one can keep the streams
        // open,
        // so the time is limited.
        await Task.WhenAny(lines, Task.Delay(TimeSpan.FromMilliseconds(200))).ConfigureAwait(false);
        return exitCode;
    }
}
