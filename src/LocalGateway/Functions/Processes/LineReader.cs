using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>Reads the lines of a process's output. A very long line is split, so that it cannot fill the memory.</summary>
internal static class LineReader
{
    private const int LongestLine = 64 * 1024;

    public static async Task ReadAsync(Stream stream, Action<string> output)
    {
        var reader = PipeReader.Create(stream);
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync().ConfigureAwait(false);
                var rest = Emit(read.Buffer, read.IsCompleted, output);
                reader.AdvanceTo(rest.Start, rest.End);
                if (read.IsCompleted)
                {
                    return;
                }
            }
        }
        catch (IOException)
        {
            // The process has ended.
        }
        catch (ObjectDisposedException)
        {
            // The handle of the process has been disposed.
        }
        finally
        {
            await reader.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static ReadOnlySequence<byte> Emit(ReadOnlySequence<byte> buffer, bool isEnd, Action<string> output)
    {
        while (buffer.PositionOf((byte)'\n') is { } end)
        {
            output(Text(buffer.Slice(0, end)));
            buffer = buffer.Slice(buffer.GetPosition(1, end));
        }

        if (buffer.Length > LongestLine || (isEnd && !buffer.IsEmpty))
        {
            output(Text(buffer));
            buffer = buffer.Slice(buffer.End);
        }

        return buffer;
    }

    private static string Text(in ReadOnlySequence<byte> line) => Encoding.UTF8.GetString(line).TrimEnd('\r');
}
