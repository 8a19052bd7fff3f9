using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Sluice.Runtime;

/// <summary>
/// Runs a function: gets invocations from the Lambda Runtime API and runs them, one at a time unless Lambda asks for more. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LambdaRuntime
{
    private const string DebugVariable = "SLUICE_DEBUG";

    /// <summary>Runs the function until Lambda ends the process.</summary>
    /// <param name="functionIds">The logical ids of the assembly's functions.</param>
    /// <param name="create">Creates the function with a logical id.</param>
    /// <param name="snapshotRestore"><c>Amazon.Lambda.Core.SnapshotRestore</c> if the project references it, otherwise <see langword="null"/>.</param>
    /// <param name="traceProvider"><c>Amazon.Lambda.Core.LambdaTraceProvider</c> if the project references it, otherwise <see langword="null"/>.</param>
    /// <returns>The exit code: 0 after a signal to stop, otherwise 1.</returns>
    public static async Task<int> RunAsync(
        string[] functionIds,
        Func<string, Function> create,
        [DynamicallyAccessedMembers(AmazonCore.Members)] Type? snapshotRestore = null,
        [DynamicallyAccessedMembers(AmazonCore.Members)] Type? traceProvider = null)
    {
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1")
        {
            await WaitForDebuggerAsync().ConfigureAwait(false);
        }

        var settings = RuntimeSettings.FromEnvironment();
        if (!string.IsNullOrEmpty(settings.Api))
        {
            LambdaLog.TakeConsole();
        }

        TelemetrySwitch.Start();
        HeapLimit.Apply(Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
        try
        {
            return await RunAsync(functionIds, create, settings, new(snapshotRestore, traceProvider)).ConfigureAwait(false);
        }
        finally
        {
            LambdaLog.Flush();
        }
    }

    internal static async Task<int> RunAsync(
        string[] functionIds, Func<string, Function> create, RuntimeSettings settings, AmazonCore amazon, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(settings.Api))
        {
            await Console.Error.WriteLineAsync(
                $"This program is an AWS Lambda function: it takes its requests from the Lambda Runtime API, and {RuntimeSettings.ApiVariable} is not set. "
                + "To serve the API on this machine, start the project with 'dotnet run', which starts the local gateway.").ConfigureAwait(false);
            return 1;
        }

        if (!RuntimeApiAddress.TryParse(settings.Api, out var address))
        {
            await Console.Error.WriteLineAsync(
                $"{RuntimeSettings.ApiVariable} is '{settings.Api}', which is not the address of a Lambda Runtime API. "
                + "Set it to a host, a port and, for a test tool, a path, such as 127.0.0.1:9001 or localhost:5050/Orders.").ConfigureAwait(false);
            return 1;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var terminate = LambdaLog.IsGuest ? null : PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = LambdaLog.IsGuest ? null : PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var client = CreateClient();
        if (Create(client, functionIds, create, NameOf(settings, address, functionIds)) is not { } function)
        {
            return 1;
        }

        await using (function.ConfigureAwait(false))
        {
            if (settings.IsWarmedUp)
            {
                function.WarmUp(new());
            }

            return settings.IsSnapStart && await SnapStart.RunAsync(client, function, amazon).ConfigureAwait(false) is { } exitCode
                ? exitCode
                : await InvocationLoops.RunAsync(client, CreateClient, function, amazon, settings, stop).ConfigureAwait(false);
        }

        RuntimeApi CreateClient() => new(address, settings.AsksAhead, stop.Token);

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

    private static Function? Create(RuntimeApi client, string[] functionIds, Func<string, Function> create, string? functionId)
    {
        try
        {
            var function = create(Choose(functionIds, functionId));
            _ = function.Hooks;
            return function;
        }
        catch (Exception exception)
        {
            LambdaLog.Write(LogLevel.Error, "The function cannot be created.", exception);
            client.FailInit(LambdaError.From(exception));
            return null;
        }
    }

    // AWS's Lambda Test Tool serves several functions on one port, and the path of its Runtime API names the function.
    private static string? NameOf(RuntimeSettings settings, RuntimeApiAddress address, string[] functionIds)
        => string.IsNullOrEmpty(settings.FunctionId) && address.BasePath is ['/', .. var name] && Array.IndexOf(functionIds, name) >= 0
            ? name
            : settings.FunctionId;

    private static string Choose(string[] functionIds, string? functionId)
    {
        if (string.IsNullOrEmpty(functionId))
        {
            return functionIds.Length == 1
                ? functionIds[0]
                : throw new InvalidOperationException($"{RuntimeSettings.FunctionVariable} is not set. Set it to one of: {string.Join(", ", functionIds)}.");
        }

        return Array.IndexOf(functionIds, functionId) >= 0
            ? functionId
            : throw new InvalidOperationException(
                $"{RuntimeSettings.FunctionVariable} is '{functionId}', which is not a function of this program. "
                + $"Set it to one of: {string.Join(", ", functionIds)}.");
    }
}
