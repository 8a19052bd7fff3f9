using System.Globalization;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions.InProcess;

/// <summary>What a function's program finds in a process that is not its own.</summary>
internal static class GuestEnvironment
{
    /// <summary>
    /// The console belongs to the process, so the runtime must not replace it as it does in a process of its own. The switch is not an environment
    /// variable, because processes that are started here would inherit that.
    /// </summary>
    private const string KeepConsole = "Sluice.KeepConsole";

    /// <summary>Returns the environment variables that the program of a function needs. The memory's size is not one of them, because the runtime
    /// would limit the heap of the whole process to it.</summary>
    public static GuestVariables Of(FunctionSettings function, string runtimeApi)
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
        return new(variables, function.FixedEnvironment);
    }
}
