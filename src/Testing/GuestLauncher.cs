using System.Reflection;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.InProcess;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.Testing;

/// <summary>Starts functions in the process of the test, with the assembly that the test has loaded.</summary>
/// <param name="program">The assembly with the program's entry point.</param>
internal sealed class GuestLauncher(AssemblyName program) : IFunctionLauncher
{
    public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
        => new InProcessFunction(
            $"Function {program.Name}",
            GuestEnvironment.Of(function, runtimeApi),
            output,
            () => AppDomain.CurrentDomain.ExecuteAssemblyByName(program));
}
