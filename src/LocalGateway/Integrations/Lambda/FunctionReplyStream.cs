using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>The body of a function's streamed response.</summary>
internal sealed class FunctionReplyStream(FunctionStream stream, StreamTimes times, Exchange exchange) : ReplyStream
{
    private SequencePosition? _read;
    private bool _isEnded;

    public override async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken aborted)
    {
        if (_isEnded)
        {
            return default;
        }

        if (_read is { } read)
        {
            _read = null;
            stream.Reader.AdvanceTo(read);
        }

        using var limit = times.Limit(aborted);
        while (true)
        {
            System.IO.Pipelines.ReadResult result;
            try
            {
                // After a problem there is only what has arrived before it.
                if (stream.Problem is null)
                {
                    result = await stream.Reader.ReadAsync(limit.Token).ConfigureAwait(false);
                }
                else if (!stream.Reader.TryRead(out result))
                {
                    throw Cut(stream.Problem);
                }
            }
            catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
            {
                throw Cut(times.Reason);
            }

            if (!result.Buffer.IsEmpty)
            {
                var part = result.Buffer.First;
                _read = result.Buffer.GetPosition(part.Length);
                exchange.BytesFromBackend += part.Length;
                exchange.Observer?.PartStreamed(part);
                return part;
            }

            stream.Reader.AdvanceTo(result.Buffer.End);
            if (stream.Problem is { } problem)
            {
                throw Cut(problem);
            }

            if (result.IsCompleted)
            {
                _isEnded = true;
                return default;
            }
        }
    }

    public override void Stop()
    {
        _isEnded = true;
        stream.Discard();
    }

    private StreamCutException Cut(string problem)
    {
        exchange.Observer?.StreamCut(problem);
        return new(problem);
    }
}
