using System.Globalization;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>Sets the environment variables of a function's process as Lambda does.</summary>
internal static class FunctionEnvironment
{
    /// <summary>The variables of this gateway's own process that no function receives.</summary>
    private static readonly string[] Foreign =
    [
        "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_LAUNCH_PROFILE", "DOTNET_WATCH", "DOTNET_STARTUP_HOOKS",
        "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath",
    ];

    /// <summary>How the variables begin that change what a runtime logs and limits. A developer sets them for one run.</summary>
    private static readonly string[] Settings = ["AWS_LAMBDA_LOG_FORMAT", "AWS_LAMBDA_LOG_LEVEL", "AWS_LAMBDA_HANDLER_", "AWS_LAMBDA_DOTNET_"];

    public static void Fill(IDictionary<string, string?> variables, FunctionSettings function, string codeFolder, string runtimeApi)
    {
        foreach (var name in Foreign)
        {
            variables.Remove(name);
        }

        foreach (var (name, value) in function.Environment)
        {
            // The shell's value takes precedence over the template's, so that 'TABLE=local dotnet run' works. The gateway's own variables are always
            // set.
            if (IsReserved(name) || !variables.ContainsKey(name))
            {
                variables[name] = value;
            }
        }

        foreach (var (name, value) in function.FixedEnvironment)
        {
            variables[name] = value;
        }

        SetUnlessGiven(variables, "AWS_LAMBDA_LOG_FORMAT", function.LogFormat);
        SetUnlessGiven(variables, "AWS_LAMBDA_LOG_LEVEL", function.LogLevel);
        variables["AWS_LAMBDA_RUNTIME_API"] = runtimeApi;
        variables["SLUICE_ASK_AHEAD"] = "1";
        if (function.InvocationsPerProcess > 1)
        {
            variables["AWS_LAMBDA_MAX_CONCURRENCY"] = function.InvocationsPerProcess.ToString(CultureInfo.InvariantCulture);
        }

        variables["AWS_LAMBDA_FUNCTION_NAME"] = function.Name;
        variables["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST";
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = function.MemorySize.ToString(CultureInfo.InvariantCulture);
        variables["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        variables["AWS_LAMBDA_LOG_GROUP_NAME"] = $"/aws/lambda/{function.Name}";
        variables["AWS_LAMBDA_LOG_STREAM_NAME"] = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy/MM/dd}/[$LATEST]{Guid.NewGuid():N}");
        variables["AWS_REGION"] = AwsNames.Region;
        variables["AWS_DEFAULT_REGION"] = AwsNames.Region;
        variables["_HANDLER"] = function.Handler;
        variables["LAMBDA_TASK_ROOT"] = codeFolder;
        variables["LAMBDA_RUNTIME_DIR"] = codeFolder;
        variables["TZ"] = ":UTC";
        variables["LANG"] = "en_US.UTF-8";
    }

    /// <summary>Checks whether a variable belongs to the protocol between the gateway and the program, so that only the gateway sets it.</summary>
    public static bool IsReserved(string name) => name == "_HANDLER"
        || name.StartsWith("SLUICE_", StringComparison.Ordinal)
        || (name.StartsWith("AWS_LAMBDA_", StringComparison.Ordinal) && !Array.Exists(Settings, s => name.StartsWith(s, StringComparison.Ordinal)));

    /// <summary>Returns why a variable cannot be given to functions, as the end of a message; null if it can.</summary>
    public static string? FindMistake(string name, string value)
        => name.Length == 0 ? "the name of an environment variable is empty. Write its name before the value."
            : name.Contains('=', StringComparison.Ordinal)
                ? $"'{name}' is not the name of an environment variable, because a name ends before the first '='. Correct the name."
            : name.Contains('\0', StringComparison.Ordinal) || value.Contains('\0', StringComparison.Ordinal)
                ? "an environment variable has no NUL character in its name or its value. Remove the character."
            : IsReserved(name) ? $"the gateway itself sets '{name}'. Remove it."
            : null;

    private static void SetUnlessGiven(IDictionary<string, string?> variables, string name, string? value)
    {
        if (value is not null && !variables.ContainsKey(name))
        {
            variables[name] = value;
        }
    }
}
