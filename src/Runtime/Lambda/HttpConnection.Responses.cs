using System.Net.Sockets;

namespace Sluice.Runtime;

/// <content>Reads responses from the connection's buffer.</content>
internal sealed partial class HttpConnection
{
    private void ReadReply()
    {
        do
        {
            ReadHead();
        }
        while (Head.IsInterim);

        if (Head.IsChunked)
        {
            ReadChunks();
        }
        else
        {
            var end = checked(_read + Head.ContentLength);
            FillTo(end);
            Body = _buffer.AsMemory(_read, Head.ContentLength);
            _read = end;
        }

        if (Head.Closes)
        {
            Close();
        }
    }

    private void ReadHead()
    {
        int headLength;
        while ((headLength = HttpHead.FindEnd(_buffer.AsSpan(_read, _length - _read))) < 0)
        {
            if (_length - _read > MaxHeadLength)
            {
                throw new IOException("The headers in a response of the Lambda Runtime API are too long.");
            }

            FillOrFail();
        }

        Head = new(_buffer.AsSpan(_read, headLength));
        _read += headLength;
    }

    /// <summary>Reads a chunked body and moves the chunks together, so that the body is contiguous.</summary>
    private void ReadChunks()
    {
        var start = _read;
        var written = _read;
        while (true)
        {
            int lineEnd;
            while ((lineEnd = _buffer.AsSpan(_read, _length - _read).IndexOf("\r\n"u8)) < 0)
            {
                FillOrFail();
            }

            var size = HttpHead.ParseChunkSize(_buffer.AsSpan(_read, lineEnd));
            _read += lineEnd + 2;
            if (size > HttpHead.MaxContentLength - (written - start))
            {
                throw new IOException("The Lambda Runtime API sent a body of more than 1 GB.");
            }

            FillTo(checked(_read + size + 2));
            _buffer.AsSpan(_read, size).CopyTo(_buffer.AsSpan(written));
            written += size;
            _read += size + 2;
            if (size == 0)
            {
                Body = _buffer.AsMemory(start, written - start);
                return;
            }
        }
    }

    private void FillTo(int length)
    {
        if (_buffer.Length < length)
        {
            Array.Resize(ref _buffer, length);
        }

        while (_length < length)
        {
            FillOrFail();
        }
    }

    private void FillOrFail()
    {
        if (!Fill())
        {
            throw new IOException("The Lambda Runtime API closed the connection before a response was complete.");
        }
    }

    /// <summary>Reads the bytes that have arrived. Returns false at the end of the connection.</summary>
    private bool Fill()
    {
        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var received = _socket!.Receive(_buffer.AsSpan(_length), SocketFlags.None);
        _length += received;
        return received > 0;
    }
}
