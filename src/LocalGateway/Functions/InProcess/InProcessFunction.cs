using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Functions.InProcess;

/// <summary>Runs a function's program on a thread of this process instead of in a separate process.</summary>
internal sealed class InProcessFunction : IFunctionProcess
{
    private const int Killed = 137;

    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GuestVariables _variables;
    private int _isStarting = 1;

    /// <param name="name">The name of the thread, which debuggers show.</param>
    /// <param name="variables">The environment variables of the function.</param>
    /// <param name="output">Receives each line of an exception that ends the program.</param>
    /// <param name="run">Runs the program, and returns its exit code. It is called when no other program is starting.</param>
    public InProcessFunction(string name, GuestVariables variables, Action<string> output, Func<int> run)
    {
        _variables = variables;
        new Thread(() => Run(output, run)) { IsBackground = true, Name = name }.Start();
    }

    public int Id => Environment.ProcessId;

    public Task<int> Exited => _exited.Task;

    public void Ready() => EndTurn();

    public void Invoking() => EnvironmentTurn.Repeat(_variables);

    // A thread cannot be ended from outside. The program is abandoned, and ends when its Runtime API is closed.
    public void Kill() => _exited.TrySetResult(Killed);

    public void Dispose()
    {
    }

    private void Run(Action<string> output, Func<int> run)
    {
        EnvironmentTurn.Begin(_variables);
        try
        {
            _exited.TrySetResult(run());
        }
#pragma warning disable CA1031 // An exception of the program would end its process. Here it must not end the process of the gateway.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            if (!_exited.Task.IsCompleted)
            {
                output(problem.ToString());
            }

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
