using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.InProcess;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.Testing;

/// <summary>Starts functions in the process of the test, with the assembly that the test has loaded.</summary>
/// <param name="program">The assembly with the program's entry point.</param>
/// <param name="configure">Changes the services of each function; null if the test changes none.</param>
internal sealed class GuestLauncher(AssemblyName program, Action<IServiceCollection>? configure) : IFunctionLauncher
{
    public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
        => new InProcessFunction(
            $"Function {program.Name}",
            GuestEnvironment.Of(function, runtimeApi),
            output,
            () =>
            {
                ServiceReplacement.Begin(configure);
                return AppDomain.CurrentDomain.ExecuteAssemblyByName(program);
            });
}
