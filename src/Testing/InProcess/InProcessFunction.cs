using System.Reflection;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.Testing.InProcess;

/// <summary>Runs a function's program on a thread of this process instead of in a separate process.</summary>
internal sealed class InProcessFunction : IFunctionProcess
{
    private const int Killed = 137;

    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isStarting = 1;

    public InProcessFunction(AssemblyName program, IReadOnlyDictionary<string, string> variables, Action<string> output)
        => new Thread(() => Run(program, variables, output)) { IsBackground = true, Name = $"Function {program.Name}" }.Start();

    public int Id => Environment.ProcessId;

    public Task<int> Exited => _exited.Task;

    public void Ready() => EndTurn();

    // A thread cannot be ended from outside. The program is abandoned, and ends when its Runtime API is closed.
    public void Kill() => _exited.TrySetResult(Killed);

    public void Dispose()
    {
    }

    private void Run(AssemblyName program, IReadOnlyDictionary<string, string> variables, Action<string> output)
    {
        EnvironmentTurn.Begin(variables);
        try
        {
            _exited.TrySetResult(AppDomain.CurrentDomain.ExecuteAssemblyByName(program));
        }
#pragma warning disable CA1031 // An exception of the program would end its process. Here it must not end the test's process.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            output(problem.ToString());
            _exited.TrySetResult(134);
        }
        finally
        {
            EndTurn();
        }
    }

    // The program has asked for its first invocation, or has ended, so the next one may start.
    private void EndTurn()
    {
        if (Interlocked.Exchange(ref _isStarting, 0) == 1)
        {
            EnvironmentTurn.End();
        }
    }
}
