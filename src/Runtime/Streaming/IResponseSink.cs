namespace Sluice.Runtime;

/// <summary>Takes a streamed response while it is made.</summary>
internal interface IResponseSink
{
    /// <summary>Sends bytes at once. Completes when the other side can take more.</summary>
    /// <exception cref="IOException">The connection is broken, so that nothing more can be sent.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);
}
