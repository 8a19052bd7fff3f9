namespace Sluice.Runtime;

/// <summary>Writes to the log what the runtime knows about an invocation when it ends, and that it can get no more of them.</summary>
internal static class InvocationLog
{
    /// <summary>Reports the problems of a request that was refused. Values of a request may be confidential, so none is written.</summary>
    public static void Answered(Invocation invocation)
    {
        LambdaLog.Flush(invocation);
        if (invocation.Problems.Count > 0 && LambdaLog.IsEnabled((int)LogLevel.Debug))
        {
            var problems = ProblemNames.Resolve(invocation.Payload.Span, invocation.Problems)
                .Select(problem => $"{problem.Key}: {WithoutValue(problem.Key, problem.Value)}")
                .ToArray();
            LambdaLog.Write(nameof(LogLevel.Debug), null, "The request is invalid: {problems}", [problems]);
        }
    }

    // The response quotes the value of a parameter, because it goes to the one who sent the value. The log does not.
    private static string WithoutValue(string name, string message) => message.EndsWith($"' is not valid for {name}.", StringComparison.Ordinal)
        ? $"The supplied value is invalid for {name}."
        : message;

    /// <summary>Reports that the Runtime API cannot be reached, or has ended.</summary>
    public static void Disconnected(Exception exception) => LambdaLog.Write(LogLevel.Error, "sluice: " + exception.Message);

    /// <summary>Reports that the Runtime API did not take a response.</summary>
    /// <param name="status">The HTTP status with which it answered.</param>
    /// <param name="text">The body of that answer.</param>
    public static void Refused(int status, string text) =>
        LambdaLog.Write(LogLevel.Error, FormattableString.Invariant($"sluice: the Lambda Runtime API answered {status} to a response: {text}"));

    /// <summary>Reports that a streamed response ended early.</summary>
    /// <param name="error">The error that Lambda gets.</param>
    /// <param name="exception">The exception.</param>
    /// <param name="isBroken">True if the connection broke, so that the function is not the cause.</param>
    public static void Interrupted(LambdaError error, Exception exception, bool isBroken)
    {
        if (isBroken)
        {
            LambdaLog.Flush(CurrentInvocation.Value);
            LambdaLog.Write(LogLevel.Warning, "sluice: " + exception.Message);
        }
        else
        {
            Failed(error, exception);
        }
    }

    /// <summary>Reports an exception that the operation does not declare, or a timeout.</summary>
    public static void Failed(LambdaError error, Exception exception)
    {
        LambdaLog.Flush(CurrentInvocation.Value);
        LambdaLog.Write(
            LogLevel.Error, error.Exception is null ? error.Message : "The operation failed with an exception that it does not declare.", exception);
    }
}
