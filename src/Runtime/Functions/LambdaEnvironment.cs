using System.ComponentModel;
using System.Globalization;

namespace Sluice.Runtime;

/// <summary>What Lambda says about the function in environment variables; empty outside of Lambda. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LambdaEnvironment
{
    /// <summary>The function's name.</summary>
    public static string FunctionName { get; } = Read("AWS_LAMBDA_FUNCTION_NAME");

    /// <summary>The function's version.</summary>
    public static string FunctionVersion { get; } = Read("AWS_LAMBDA_FUNCTION_VERSION");

    /// <summary>The name of the CloudWatch log group of the function.</summary>
    public static string LogGroupName { get; } = Read("AWS_LAMBDA_LOG_GROUP_NAME");

    /// <summary>The name of the CloudWatch log stream of this process.</summary>
    public static string LogStreamName { get; } = Read("AWS_LAMBDA_LOG_STREAM_NAME");

    /// <summary>The function's memory in MB; 0 outside of Lambda.</summary>
    public static int MemorySize { get; } = int.TryParse(Read("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), CultureInfo.InvariantCulture, out var size) ? size : 0;

    private static string Read(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
