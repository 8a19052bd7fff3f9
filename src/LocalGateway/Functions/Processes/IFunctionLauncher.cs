using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>Starts functions. A seam for tests: everything else treats a process and a fake alike.</summary>
internal interface IFunctionLauncher
{
    /// <summary>Starts a process that calls the Runtime API at the address.</summary>
    /// <param name="function">What to start.</param>
    /// <param name="runtimeApi">Host and port.</param>
    /// <param name="output">Gets each line that the process writes.</param>
    /// <exception cref="FunctionStartException">The program cannot be started.</exception>
    IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output);
}
