namespace Sluice.LocalGateway.Exchanges;

/// <summary>A body on its way to or from a backend.</summary>
/// <param name="Bytes">Valid until the exchange is disposed.</param>
/// <param name="IsBinary">Bytes that are not text: no template can read them.</param>
internal readonly record struct Payload(ReadOnlyMemory<byte> Bytes, bool IsBinary);
