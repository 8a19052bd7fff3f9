using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>Starts the processes of functions. Tests replace it with one that starts no processes.</summary>
internal interface IFunctionLauncher : IDisposable
{
    /// <summary>Starts a process that calls the given Runtime API.</summary>
    /// <param name="function">The function to start.</param>
    /// <param name="runtimeApi">The host and port of the Runtime API.</param>
    /// <param name="output">Receives each line that the process writes.</param>
    /// <exception cref="FunctionStartException">The program cannot be started.</exception>
    IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output);

    /// <summary>Says why the function cannot be started and what to do; null if nothing is known to prevent it.</summary>
    string? FindProblem(FunctionSettings function) => null;

    /// <summary>Removes what was written for the processes, which have ended.</summary>
    void IDisposable.Dispose()
    {
    }
}
