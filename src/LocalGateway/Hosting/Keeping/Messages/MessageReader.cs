using System.Globalization;
using System.Text;

namespace Sluice.LocalGateway.Hosting.Keeping.Messages;

/// <summary>
/// Finds where HTTP/1.1 messages end in bytes that arrive in parts. If it does not understand a message, the message ends with the connection.
/// </summary>
/// <param name="bodyOf">Returns the length of a message's body, <see cref="MessageHead.Chunked"/>, or <see cref="MessageHead.UntilClose"/>.</param>
internal sealed class MessageReader(Func<MessageHead, long> bodyOf)
{
    private const int LongestLine = 64 * 1024;

    private readonly StringBuilder _line = new();
    private MessageHead? _head;
    private Part _part = Part.Between;
    private long _left;

    private enum Part
    {
        Between,
        Head,
        Body,
        ChunkSize,
        Chunk,
        Trailers,
        UntilClose,
    }

    /// <summary>Whether the bytes so far end with a whole message.</summary>
    public bool IsBetween => _part == Part.Between;

    /// <summary>Takes bytes up to the end of a message, or all of them if it does not end there.</summary>
    /// <param name="bytes">The next bytes.</param>
    /// <param name="ended">Whether a message ends after the bytes that were taken.</param>
    /// <returns>How many bytes were taken.</returns>
    public int Take(ReadOnlySpan<byte> bytes, out bool ended)
    {
        var taken = 0;
        for (ended = false; taken < bytes.Length && !ended; ended = _part == Part.Between)
        {
            if (_part is Part.Body or Part.Chunk or Part.UntilClose)
            {
                taken += Skip(bytes.Length - taken);
            }
            else
            {
                TakeOfLine((char)bytes[taken++]);
            }
        }

        return taken;
    }

    private int Skip(int available)
    {
        if (_part == Part.UntilClose)
        {
            return available;
        }

        var count = (int)Math.Min(available, _left);
        _left -= count;
        if (_left == 0)
        {
            _part = _part == Part.Chunk ? Part.ChunkSize : Part.Between;
        }

        return count;
    }

    private void TakeOfLine(char next)
    {
        _part = _part == Part.Between ? Part.Head : _part;
        if (next != '\n')
        {
            _line.Append(next);
            _part = _line.Length > LongestLine ? Part.UntilClose : _part;
            return;
        }

        var line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        _part = _part switch
        {
            Part.Head => ReadHead(line),
            Part.ChunkSize => ReadChunkSize(line),
            _ => line.Length == 0 ? Part.Between : Part.Trailers,
        };
    }

    private Part ReadHead(string line)
    {
        if (_head is null)
        {
            _head = new(line);
            return Part.Head;
        }

        if (line.Length > 0)
        {
            _head.Add(line);
            return Part.Head;
        }

        _left = bodyOf(_head);
        _head = null;
        return _left switch
        {
            MessageHead.Chunked => Part.ChunkSize,
            MessageHead.UntilClose => Part.UntilClose,
            0 => Part.Between,
            _ => Part.Body,
        };
    }

    // An empty line follows the bytes of a chunk.
    private Part ReadChunkSize(string line)
    {
        if (!int.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || size < 0)
        {
            return Part.UntilClose;
        }

        _left = size + 2L;
        return size == 0 ? Part.Trailers : Part.Chunk;
    }
}
