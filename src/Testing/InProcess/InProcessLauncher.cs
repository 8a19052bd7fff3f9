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
    /// <summary>
    /// The console belongs to the tests, so the runtime must not replace it as it does in a process of its own. The switch is not an environment
    /// variable, because processes that a test starts would inherit that.
    /// </summary>
    private const string KeepConsole = "Sluice.KeepConsole";

    public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
    {
        AppContext.SetSwitch(KeepConsole, isEnabled: true);
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
