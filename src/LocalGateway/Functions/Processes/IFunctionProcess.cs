namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>A running process of a function.</summary>
internal interface IFunctionProcess : IDisposable
{
    int Id { get; }

    /// <summary>Completes when the process ends, with its exit code: 128 plus the number of the signal if a signal ended it.</summary>
    Task<int> Exited { get; }

    /// <summary>Is called when the process has asked for its first invocation. It can be called twice.</summary>
    void Ready()
    {
    }

    /// <summary>Is called before the process gets an invocation.</summary>
    void Invoking()
    {
    }

    /// <summary>Ends the process and its child processes at once. Does nothing if the process has ended.</summary>
    void Kill();
}
