using System.ComponentModel;
using System.Diagnostics;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>A function's process.</summary>
internal sealed class FunctionProcess : IFunctionProcess
{
    private readonly Process _process;
    private readonly string _runtimeApi;

    /// <param name="process">The process, which has just been started.</param>
    /// <param name="runtimeApi">The address of its Runtime API.</param>
    /// <param name="output">Receives each line that the process writes.</param>
    public FunctionProcess(Process process, string runtimeApi, Action<string> output)
    {
        _process = process;
        _runtimeApi = runtimeApi;
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
        Orphans.End(_runtimeApi);

        // The last lines belong to the current request, so they are read to the end. Where a child process outlives this one, it can keep the streams
        // open, so the time is limited.
        await Task.WhenAny(lines, Task.Delay(TimeSpan.FromMilliseconds(200))).ConfigureAwait(false);
        return exitCode;
    }
}
