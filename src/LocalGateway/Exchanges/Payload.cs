namespace Sluice.LocalGateway.Exchanges;

/// <summary>The body of a request to a backend or of a backend's answer.</summary>
/// <param name="Bytes">The bytes. They are valid until the exchange is disposed.</param>
/// <param name="IsBinary">Whether the bytes are not text, so that no template can read them.</param>
internal readonly record struct Payload(ReadOnlyMemory<byte> Bytes, bool IsBinary);
