namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>A running function.</summary>
internal interface IFunctionProcess : IDisposable
{
    int Id { get; }

    /// <summary>Ends with the process, and gives its exit code: 128 and more for a signal.</summary>
    Task<int> Exited { get; }

    /// <summary>Told when the process has asked for its first invocation; perhaps twice.</summary>
    void Ready()
    {
    }

    /// <summary>Ends the process and what it started, at once. Does nothing where it has ended.</summary>
    void Kill();
}
