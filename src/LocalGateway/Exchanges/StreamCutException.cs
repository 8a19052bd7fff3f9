namespace Sluice.LocalGateway.Exchanges;

/// <summary>A streamed response ends before it is complete.</summary>
internal sealed class StreamCutException(string message) : Exception(message);
