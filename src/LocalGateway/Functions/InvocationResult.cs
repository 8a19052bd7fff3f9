using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Functions;

/// <summary>The result of an invocation.</summary>
/// <param name="Payload">The JSON that the function returned. Whoever takes the result owns the buffer.</param>
/// <param name="IsError">Whether the payload is a Lambda error, because the function failed, crashed or exceeded its timeout.</param>
internal sealed record InvocationResult(PooledBuffer Payload, bool IsError)
{
    /// <summary>Lambda's limit on the length of a function's response, in bytes.</summary>
    public const int LargestResponse = 6_291_556;

    /// <summary>The response that the function streams, or null. The payload is then empty.</summary>
    public FunctionStream? Stream { get; init; }
}
