using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions;

/// <summary>Is told when the processes of functions start, write and end. It is called from any thread.</summary>
internal interface IFunctionEvents
{
    /// <summary>A process asked for its first invocation.</summary>
    void Started(FunctionSettings function, int processId, TimeSpan startup);

    /// <summary>A process wrote a line.</summary>
    /// <param name="function">The function of the process.</param>
    /// <param name="requestId">The request id of the last invocation; null before the first one.</param>
    /// <param name="line">The line without its line break.</param>
    void Wrote(FunctionSettings function, string? requestId, string line);

    /// <summary>A process ended although the gateway had not ended it, or it exceeded its timeout.</summary>
    void Ended(FunctionSettings function, int processId, string? requestId, string how);
}
