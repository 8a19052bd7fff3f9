namespace Sluice.Runtime;

/// <summary>The body of a streamed response: parts that become available one after the other.</summary>
internal abstract class StreamedBody : IAsyncDisposable
{
    /// <summary>True if there is a current part.</summary>
    public bool HasPart { get; private set; }

    /// <summary>Waits for the next part.</summary>
    public async ValueTask MoveNextAsync() => HasPart = await AdvanceAsync().ConfigureAwait(false);

    /// <summary>Writes the current part behind what the buffer has.</summary>
    public abstract void Write(OutputBuffer output);

    public abstract ValueTask DisposeAsync();

    /// <summary>Waits for the next part. Returns false at the end.</summary>
    protected abstract ValueTask<bool> AdvanceAsync();
}
