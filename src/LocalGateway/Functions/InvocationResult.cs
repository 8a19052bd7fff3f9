using Sluice.LocalGateway.Basics;


namespace Sluice.LocalGateway.Functions;

/// <summary>What a function answered.</summary>
/// <param name="Payload">Owned by whoever takes the result.</param>
/// <param name="IsError">Whether the payload is a Lambda error: the function failed, crashed or ran out of time.</param>
internal sealed record InvocationResult(PooledBuffer Payload, bool IsError);
