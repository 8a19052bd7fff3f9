namespace Sluice.LocalGateway.Exchanges;

/// <summary>The body of a response that is passed on while the backend makes it.</summary>
internal abstract class ReplyStream
{
    /// <summary>Waits for the next part.</summary>
    /// <param name="aborted">Is cancelled when the client closes its connection.</param>
    /// <returns>The part, which is valid until the next call; empty at the end.</returns>
    /// <exception cref="StreamCutException">The body ends early, so that the client's connection has to be closed.</exception>
    public abstract ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken aborted);

    /// <summary>Drops what the backend still sends.</summary>
    public abstract void Stop();

    /// <summary>Writes all parts to a stream, each as soon as it is there.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellation = default)
    {
        try
        {
            while (await ReadAsync(cancellation).ConfigureAwait(false) is { IsEmpty: false } part)
            {
                await target.WriteAsync(part, cancellation).ConfigureAwait(false);
                await target.FlushAsync(cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            Stop();
        }
    }
}
