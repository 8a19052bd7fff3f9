namespace Sluice.LocalGateway.Hosting.Keeping.Messages;

/// <summary>
/// The requests of a connection that have no whole answer yet. A client may send several requests before it has an answer (pipelining). The answers
/// come in the order of the requests.
/// </summary>
/// <param name="largest">How many bytes of them are kept.</param>
internal sealed class OpenRequests(int largest)
{
    private readonly Lock _gate = new();
    private readonly Queue<OpenRequest> _requests = [];
    private MessageReader? _sent;
    private MessageReader? _answers;
    private OpenRequest? _arriving;
    private long _kept;
    private bool _isInterim;
    private bool _closes;

    /// <summary>Whether the client has a part of an answer and waits for the rest.</summary>
    public bool IsWithinAnswer
    {
        get
        {
            lock (_gate)
            {
                return _answers is { IsBetween: false };
            }
        }
    }

    /// <summary>Whether each request has its whole answer.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _requests.Count == 0;
            }
        }
    }

    /// <summary>
    /// Whether the gateway may have run a request that must not run twice and has no part of an answer. That is the first one at most, because a gateway
    /// runs the requests of a connection one after the other, and only when all of it has come.
    /// </summary>
    public bool MayHaveRun
    {
        get
        {
            lock (_gate)
            {
                return _answers is not { IsBetween: false } && !_closes && _requests.TryPeek(out var first) && first != _arriving && !first.CanRunTwice;
            }
        }
    }

    /// <summary>Takes bytes that the client has sent.</summary>
    public void Sent(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _sent ??= new(BodyOfRequest);
            while (!(bytes = _sent.IsBetween ? bytes.TrimStart("\r\n"u8) : bytes).IsEmpty)
            {
                if (_arriving is null)
                {
                    _requests.Enqueue(_arriving = new());
                }

                var count = _sent.Take(bytes, out var ended);
                Keep(_arriving, bytes[..count]);
                bytes = bytes[count..];
                _arriving = ended ? null : _arriving;
            }
        }
    }

    /// <summary>Takes bytes that the gateway has answered.</summary>
    public void Answered(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _answers ??= new(BodyOfAnswer);
            while (!bytes.IsEmpty)
            {
                bytes = bytes[_answers.Take(bytes, out var ended)..];
                if (ended && !_isInterim && _requests.TryDequeue(out var request))
                {
                    request.IsAnswered = true;
                    _kept -= request.Bytes?.Length ?? 0;
                }
            }
        }
    }

    /// <summary>Returns the bytes of all requests without an answer, for the next gateway.</summary>
    /// <returns>Null if the connection cannot go on with another gateway: an answer is incomplete, is the last one, or the bytes are too many.</returns>
    public byte[]? ForNext()
    {
        lock (_gate)
        {
            return IsWithinAnswer || _closes || _arriving is { IsAnswered: true } || _requests.Any(static request => request.Bytes is null)
                ? null
                : [.. _requests.SelectMany(static request => request.Bytes!.ToArray())];
        }
    }

    private void Keep(OpenRequest request, ReadOnlySpan<byte> bytes)
    {
        if (request.Bytes is null || request.IsAnswered)
        {
            return;
        }

        if (_kept + bytes.Length > largest)
        {
            _kept -= request.Bytes.Length;
            request.Bytes = null;
            return;
        }

        _kept += bytes.Length;
        request.Bytes.Write(bytes);
    }

    private long BodyOfRequest(MessageHead head)
    {
        _arriving!.IsHead = head.Method == "HEAD";
        _arriving.CanRunTwice = head.Method is "GET" or "HEAD" or "OPTIONS" or "PUT" or "DELETE" or "TRACE";
        _arriving.Closes = head.RequestCloses;
        return head.BodyOfRequest;
    }

    private long BodyOfAnswer(MessageHead head)
    {
        _requests.TryPeek(out var request);
        _isInterim = head.Status is >= 100 and < 200;
        _closes |= !_isInterim && (head.AnswerCloses || request is { Closes: true });
        return head.BodyOfAnswer(request is { IsHead: true });
    }
}
