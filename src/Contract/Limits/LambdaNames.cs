namespace Sluice.Contract;

/// <summary>Checks names as AWS Lambda does. This file is compiled into each project that checks them.</summary>
internal static class LambdaNames
{
    // The variables that "defined runtime environment variables" in Lambda's documentation reserves, those that Lambda sets from other settings of the
    // function, and Sluice's own.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
        "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API",
        "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR", "TZ",
        "AWS_LAMBDA_LOG_FORMAT", "AWS_LAMBDA_LOG_LEVEL", "AWS_LAMBDA_MAX_CONCURRENCY",
        "SLUICE_FUNCTION",
    };

    /// <summary>Returns true for the name of an environment variable that a function can declare.</summary>
    public static bool IsVariable(string name) =>
        name.Length > 1 && !Reserved.Contains(name)
        && name[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
