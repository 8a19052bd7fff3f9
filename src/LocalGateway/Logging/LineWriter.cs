using System.Threading.Channels;

namespace Sluice.LocalGateway.Logging;

/// <summary>Writes lines in the order in which they come, without making requests wait for the terminal.</summary>
internal sealed class LineWriter : IAsyncDisposable
{
    /// <summary>Past this many unwritten lines the requests do wait: memory is not a log.</summary>
    private const int MostWaiting = 10_000;

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly TextWriter _output;
    private readonly Task _writing;

    public LineWriter(TextWriter output)
    {
        _output = output;
        _writing = Task.Run(WriteAllAsync);
    }

    public void Write(string line)
    {
        if (!_lines.Writer.TryWrite(line))
        {
            WriteSlowly(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
    }

    private void WriteSlowly(string line)
    {
        try
        {
            _lines.Writer.WriteAsync(line).AsTask().GetAwaiter().GetResult();
        }
        catch (ChannelClosedException)
        {
            // The gateway is closing.
        }
    }

    private async Task WriteAllAsync()
    {
        while (await _lines.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_lines.Reader.TryRead(out var line))
            {
                await _output.WriteLineAsync(line).ConfigureAwait(false);
            }

            await _output.FlushAsync().ConfigureAwait(false);
        }
    }
}
