using System.Globalization;

namespace Sluice.LocalGateway.Hosting.Keeping.Messages;

/// <summary>What the head of an HTTP/1.1 message says about its body and its connection.</summary>
/// <param name="startLine">The first line: of a request or of an answer.</param>
internal sealed class MessageHead(string startLine)
{
    /// <summary>In place of a length: the body is in chunks.</summary>
    public const long Chunked = -1;

    /// <summary>In place of a length: only the end of the connection ends the body.</summary>
    public const long UntilClose = -2;

    private bool _isChunked;
    private bool _saysClose;
    private bool _saysKeepAlive;
    private long? _length;

    /// <summary>The method of a request.</summary>
    public string Method => startLine.Split(' ')[0];

    /// <summary>The status of an answer; 0 if this is none.</summary>
    public int Status
        => startLine.StartsWith("HTTP/1.", StringComparison.Ordinal) && startLine.Split(' ') is [_, var status, ..]
            && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The length of a request's body in bytes, or <see cref="Chunked"/>.</summary>
    public long BodyOfRequest => _isChunked ? Chunked : _length ?? 0;

    /// <summary>Whether the sender of this request expects that the connection is closed after the answer.</summary>
    public bool RequestCloses => _saysClose || (startLine.EndsWith(" HTTP/1.0", StringComparison.Ordinal) && !_saysKeepAlive);

    /// <summary>Whether the connection is closed after this answer.</summary>
    public bool AnswerCloses => _saysClose;

    /// <summary>Returns the length of an answer's body in bytes, <see cref="Chunked"/>, or <see cref="UntilClose"/>.</summary>
    /// <param name="isForHead">Whether this is an answer to HEAD, which has no body whatever its headers say.</param>
    public long BodyOfAnswer(bool isForHead)
        => Status is 0 or 101 ? UntilClose
            : isForHead || Status is < 200 or 204 or 304 ? 0
            : _isChunked ? Chunked
            : _length ?? UntilClose;

    /// <summary>Reads the line of a header.</summary>
    public void Add(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var value = line[(colon + 1)..].Trim();
        switch (line[..Math.Max(colon, 0)].ToUpperInvariant())
        {
            case "CONTENT-LENGTH" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length):
                _length = length;
                break;
            case "TRANSFER-ENCODING":
                _isChunked |= value.EndsWith("chunked", StringComparison.OrdinalIgnoreCase);
                break;
            case "CONNECTION":
                var options = value.Split(',', StringSplitOptions.TrimEntries);
                _saysClose |= options.Contains("close", StringComparer.OrdinalIgnoreCase);
                _saysKeepAlive |= options.Contains("keep-alive", StringComparer.OrdinalIgnoreCase);
                break;
        }
    }
}
