using System.Collections.Concurrent;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>Keeps what became of functions' processes.</summary>
internal sealed class FunctionJournal : IFunctionEvents
{
    public ConcurrentQueue<(string? RequestId, string Line)> Lines { get; } = new();

    public ConcurrentQueue<int> StartedProcesses { get; } = new();

    public ConcurrentQueue<string> Ends { get; } = new();

    public void Started(FunctionSettings function, int processId, TimeSpan startup) => StartedProcesses.Enqueue(processId);

    public void Wrote(FunctionSettings function, string? requestId, string line) => Lines.Enqueue((requestId, line));

    public void Ended(FunctionSettings function, int processId, string? requestId, string how) => Ends.Enqueue(how);
}
