namespace Sluice;

/// <summary>
/// Code that runs at a certain time in the life of a function's process. A function's class can implement it if its constructor takes no services, and
/// so can any service that the startup class registers as <see cref="IFunctionHooks"/>.
/// </summary>
/// <remarks>Each method has a default body that does nothing, so an implementation has only the methods that it needs.</remarks>
public interface IFunctionHooks
{
    /// <summary>
    /// Runs before Lambda takes the snapshot of a function with SnapStart, after the function has been created. Load here what the first request needs,
    /// and close connections. An exception fails the version's initialization.
    /// </summary>
    ValueTask BeforeSnapshotAsync() => default;

    /// <summary>
    /// Runs after Lambda has restored a snapshot, before the first request. Renew here what must not be the same in two processes, such as random seeds
    /// and credentials. An exception ends the process.
    /// </summary>
    ValueTask AfterRestoreAsync() => default;

    /// <summary>
    /// Runs after each invocation, when its response has been sent and before the next one is taken. Lambda may freeze the process afterwards, so flush
    /// here what exporters of logs, traces and metrics still hold. An exception is logged.
    /// </summary>
    /// <param name="cancellation">A token that is cancelled shortly before the invocation's deadline.</param>
    ValueTask AfterInvocationAsync(CancellationToken cancellation) => default;
}
