using System.Globalization;
using System.Threading.Channels;

namespace Sluice.Tool.Output;

/// <summary>Writes lines in the order in which they come. Requests do not wait for the terminal.</summary>
internal sealed class LineWriter : IAsyncDisposable
{
    /// <summary>
    /// The largest number of unwritten lines. If there are more, the oldest ones are left out, so that a blocked terminal does not block requests.
    /// </summary>
    private const int MostWaiting = 10_000;

    /// <summary>
    /// The largest number of unwritten characters. If there are more, new lines are left out, so that a function with very much output cannot fill
    /// the memory.
    /// </summary>
    public const int MostCharacters = 4 * 1024 * 1024;

    private readonly Channel<string> _lines;
    private readonly TextWriter _output;
    private readonly Task _writing;
    private int _leftOut;
    private long _characters;

    public LineWriter(TextWriter output)
    {
        _output = output;
        var options = new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest };
        _lines = Channel.CreateBounded<string>(options, LeaveOut);
        _writing = Task.Run(WriteAllAsync);
    }

    public void Write(string line)
    {
        if (Interlocked.Add(ref _characters, line.Length) > MostCharacters || !_lines.Writer.TryWrite(line))
        {
            LeaveOut(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
    }

    private void LeaveOut(string line)
    {
        Interlocked.Add(ref _characters, -line.Length);
        Interlocked.Increment(ref _leftOut);
    }

    private async Task WriteAllAsync()
    {
        while (await _lines.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_lines.Reader.TryRead(out var line))
            {
                Interlocked.Add(ref _characters, -line.Length);
                await _output.WriteLineAsync(line).ConfigureAwait(false);
            }

            if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var count)
            {
                await _output
                    .WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"({count} lines were left out: they came faster than they could be shown)"))
                    .ConfigureAwait(false);
            }

            await _output.FlushAsync().ConfigureAwait(false);
        }
    }
}
