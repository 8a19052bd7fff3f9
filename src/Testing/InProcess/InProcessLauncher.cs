using System.Globalization;
using System.Reflection;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.Testing.InProcess;

/// <summary>Starts functions in this process.</summary>
/// <param name="program">The assembly with the program's entry point.</param>
internal sealed class InProcessLauncher(AssemblyName program) : IFunctionLauncher
{
    public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
    {
        var variables = new Dictionary<string, string>(function.Environment, StringComparer.Ordinal)
        {
            ["AWS_LAMBDA_RUNTIME_API"] = runtimeApi,
            ["AWS_LAMBDA_FUNCTION_NAME"] = function.Name,
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_MAX_CONCURRENCY"] = function.InvocationsPerProcess > 1 ? function.InvocationsPerProcess.ToString(CultureInfo.InvariantCulture) : "",
            ["AWS_REGION"] = AwsNames.Region,
            ["_HANDLER"] = function.Handler,
        };
        return new InProcessFunction(program, variables, output);
    }
}
