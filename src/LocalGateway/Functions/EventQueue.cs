namespace Sluice.LocalGateway.Functions;

/// <summary>Holds the functions of the current build, for asynchronous invocations that are repeated after a new build. Thread-safe.</summary>
internal sealed class EventQueue
{
    private FunctionSet? _current;

    /// <summary>Sets the functions of the current build.</summary>
    public void Serve(FunctionSet functions) => Volatile.Write(ref _current, functions);

    /// <summary>Returns the function of this name, or null if the current build has none.</summary>
    public FunctionPool? Find(string name) => Volatile.Read(ref _current)?.Find(name);
}
