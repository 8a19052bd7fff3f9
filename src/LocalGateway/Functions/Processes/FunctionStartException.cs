namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>A function's program is not there or does not start; the message says where it was looked for.</summary>
internal sealed class FunctionStartException(string message, Exception? inner = null) : Exception(message, inner);
