namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>The program of a function does not exist or cannot be started. The message says where it was expected.</summary>
internal sealed class FunctionStartException(string message, Exception? inner = null) : Exception(message, inner);
