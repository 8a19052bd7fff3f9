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

        // Nothing will ever be typed: a program that reads its input finds the end.
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
            // It has ended by itself.
        }
        catch (Win32Exception)
        {
            // It is ending.
        }
        catch (AggregateException)
        {
            // A child of it has ended meanwhile.
        }
    }

    public void Dispose() => _process.Dispose();

    private async Task<int> WaitAsync(Task lines)
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        var exitCode = _process.ExitCode;

        // The last lines belong to the request at hand; but a child that lives on would hold them open.
        await Task.WhenAny(lines, Task.Delay(TimeSpan.FromMilliseconds(200))).ConfigureAwait(false);
        return exitCode;
    }
}
