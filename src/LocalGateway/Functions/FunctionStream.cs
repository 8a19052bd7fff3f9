using System.IO.Pipelines;

namespace Sluice.LocalGateway.Functions;

/// <summary>
/// A response that a function streams. It holds a limited number of bytes: the function waits while nobody reads them. One thread writes, and one reads.
/// </summary>
internal sealed class FunctionStream
{
    /// <summary>The number of bytes after which the function waits.</summary>
    private const int Most = 64 * 1024;

    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: Most, resumeWriterThreshold: Most / 2, useSynchronizationContext: false));
    private string? _problem;

    /// <summary>Reads the response. After its end, <see cref="Problem"/> says whether it is complete.</summary>
    public PipeReader Reader => _pipe.Reader;

    /// <summary>The reason why the response ended early, or null.</summary>
    public string? Problem => Volatile.Read(ref _problem);

    /// <summary>Passes bytes on. Completes when there is space for more.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes) => await _pipe.Writer.WriteAsync(bytes).ConfigureAwait(false);

    /// <summary>Ends the response. Called by the thread that writes.</summary>
    /// <param name="problem">The reason why it ends early, or null if it is complete.</param>
    public void Complete(string? problem)
    {
        Interlocked.CompareExchange(ref _problem, problem, null);
        _pipe.Writer.Complete();
    }

    /// <summary>Ends the response early. May be called by any thread.</summary>
    public void Abort(string problem)
    {
        Interlocked.CompareExchange(ref _problem, problem, null);
        _pipe.Reader.CancelPendingRead();
    }

    /// <summary>Drops what the function still sends. It goes on as on AWS, where a function is not told that its client has gone.</summary>
    public void Discard() => _pipe.Reader.Complete();
}
