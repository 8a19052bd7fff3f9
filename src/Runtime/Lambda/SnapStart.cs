namespace Sluice.Runtime;

/// <summary>
/// Takes a function through its snapshot: hooks and warm-up before it, and hooks after Lambda has restored it. Lambda's documentation of SnapStart
/// describes the calls (runtime/restore/next and runtime/restore/error), and aws-lambda-dotnet the types of the errors.
/// </summary>
internal static class SnapStart
{
    private const string BeforeSnapshotError = "Runtime.BeforeSnapshotError";
    private const string AfterRestoreError = "Runtime.AfterRestoreError";

    /// <returns>The exit code if the process must end; null if it takes invocations.</returns>
    public static async Task<int?> RunAsync(RuntimeApi client, Function function, AmazonCore amazon)
    {
        var hooks = function.Hooks;
        try
        {
            foreach (var hook in amazon.TakeBeforeSnapshot())
            {
                await hook().ConfigureAwait(false);
            }

            foreach (var hook in hooks)
            {
                await hook.BeforeSnapshotAsync().ConfigureAwait(false);
            }

            function.WarmUp(new());
        }
        catch (Exception exception)
        {
            LambdaLog.Write(LogLevel.Error, "A hook failed before the snapshot.", exception);
            client.FailInit(LambdaError.From(exception) with { Type = BeforeSnapshotError });
            return 1;
        }

        try
        {
            client.WaitForRestore();
        }
        catch (OperationCanceledException) when (client.IsStopping)
        {
            return 0;
        }
        catch (Exception exception) when (RuntimeApi.IsDisconnect(exception))
        {
            InvocationLog.Disconnected(exception);
            return 1;
        }

        try
        {
            foreach (var hook in amazon.TakeAfterRestore())
            {
                await hook().ConfigureAwait(false);
            }

            foreach (var hook in hooks)
            {
                await hook.AfterRestoreAsync().ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception exception)
        {
            LambdaLog.Write(LogLevel.Error, "A hook failed after the restore.", exception);
            client.FailRestore(LambdaError.From(exception) with { Type = AfterRestoreError });
            return 1;
        }
    }
}
