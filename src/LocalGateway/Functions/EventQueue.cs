namespace Sluice.LocalGateway.Functions;

/// <summary>Knows which functions serve now, for asynchronous invocations that wait while a new build comes. Thread-safe.</summary>
internal sealed class EventQueue
{
    private FunctionSet? _current;

    /// <summary>These functions serve from here on.</summary>
    public void Serve(FunctionSet functions) => Volatile.Write(ref _current, functions);

    /// <summary>The function of this name; null where the build that serves has none.</summary>
    public FunctionPool? Find(string name) => Volatile.Read(ref _current)?.Find(name);
}
