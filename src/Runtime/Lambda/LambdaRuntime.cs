using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sluice.Runtime;

/// <summary>Runs a function: gets invocations from the Lambda Runtime API and runs them one at a time. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LambdaRuntime
{
    private const string ApiVariable = "AWS_LAMBDA_RUNTIME_API";
    private const string FunctionVariable = "SLUICE_FUNCTION";
    private const string DebugVariable = "SLUICE_DEBUG";

    /// <summary>
    /// The local gateway sets this variable, because its Runtime API takes two requests in one packet. Nothing is known about Lambda's own Runtime API in
    /// this respect.
    /// </summary>
    private const string AskAheadVariable = "SLUICE_ASK_AHEAD";

    /// <summary>Runs the function until Lambda ends the process.</summary>
    /// <param name="functionIds">The logical ids of the assembly's functions.</param>
    /// <param name="create">Creates the function with a logical id.</param>
    /// <returns>The exit code: 0 after a signal to stop, otherwise 1.</returns>
    public static async Task<int> RunAsync(string[] functionIds, Func<string, Function> create)
    {
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1")
        {
            await WaitForDebuggerAsync().ConfigureAwait(false);
        }

        if (Environment.GetEnvironmentVariable(ApiVariable) is { Length: > 0 })
        {
            LambdaLog.TakeConsole();
        }

        var exitCode = await RunAsync(
            functionIds,
            create,
            Environment.GetEnvironmentVariable(ApiVariable),
            Environment.GetEnvironmentVariable(FunctionVariable),
            Environment.GetEnvironmentVariable(AskAheadVariable) == "1").ConfigureAwait(false);
        LambdaLog.Flush();
        return exitCode;
    }

    internal static async Task<int> RunAsync(
        string[] functionIds, Func<string, Function> create, string? api, string? functionId, bool asksAhead = false, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(api))
        {
            await Console.Error.WriteLineAsync(
                $"This program is an AWS Lambda function: it takes its requests from the Lambda Runtime API, and {ApiVariable} is not set. "
                + "To serve the API on this machine, start the project with 'dotnet run', which starts the local gateway.").ConfigureAwait(false);
            return 1;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var client = new RuntimeApi(api, asksAhead, stop.Token);
        if (await CreateAsync(client, functionIds, create, functionId).ConfigureAwait(false) is not { } function)
        {
            return 1;
        }

        await using (function.ConfigureAwait(false))
        {
            return await InvocationLoop.RunAsync(client, function, stop.Token).ConfigureAwait(false);
        }

        // The first signal lets the current invocation finish. A second one ends the process, in case the invocation does not finish.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    private static async Task WaitForDebuggerAsync()
    {
        await Console.Out.WriteLineAsync(FormattableString.Invariant($"Process {Environment.ProcessId} waits for a debugger.")).ConfigureAwait(false);
        while (!Debugger.IsAttached)
        {
            await Task.Delay(100).ConfigureAwait(false);
        }
    }

    private static async Task<Function?> CreateAsync(RuntimeApi client, string[] functionIds, Func<string, Function> create, string? functionId)
    {
        try
        {
            return create(Choose(functionIds, functionId));
        }
        catch (Exception exception)
        {
            LambdaLog.Write(LogLevel.Error, "The function cannot be created.", exception);
            client.FailInit(LambdaError.From(exception));
            return null;
        }
    }

    private static string Choose(string[] functionIds, string? functionId)
    {
        if (string.IsNullOrEmpty(functionId))
        {
            return functionIds.Length == 1
                ? functionIds[0]
                : throw new InvalidOperationException($"{FunctionVariable} is not set. Set it to one of: {string.Join(", ", functionIds)}.");
        }

        return Array.IndexOf(functionIds, functionId) >= 0
            ? functionId
            : throw new InvalidOperationException(
                $"{FunctionVariable} is '{functionId}', which is not a function of this program. Set it to one of: {string.Join(", ", functionIds)}.");
    }
}
