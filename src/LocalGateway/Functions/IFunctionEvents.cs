using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions;

/// <summary>Told what becomes of the functions' processes. Called from any thread.</summary>
internal interface IFunctionEvents
{
    /// <summary>A process asked for its first invocation.</summary>
    void Started(FunctionSettings function, int processId, TimeSpan startup);

    /// <summary>A process wrote a line.</summary>
    /// <param name="function">Whose process it is.</param>
    /// <param name="requestId">Of the invocation at hand; null between invocations.</param>
    /// <param name="line">Without its end.</param>
    void Wrote(FunctionSettings function, string? requestId, string line);

    /// <summary>A process ended without being told to.</summary>
    void Ended(FunctionSettings function, int processId, string? requestId, string how);
}
