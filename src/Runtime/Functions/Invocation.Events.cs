using System.Runtime.InteropServices;

namespace Sluice.Runtime;

/// <content>Reads the event of a proxy integration, and writes the response that API Gateway sends to the client.</content>
public sealed partial class Invocation
{
    private const string Json = "application/json";

    private static readonly byte[] Null = "null"u8.ToArray();

    private EventParts? _parts;
    private OutputBuffer? _response;
    private ReadOnlyMemory<byte> _event;
    private string _mediaType = Json;
    private int _success;
    private bool _isProxy;
    private bool _failsInvocation;

    /// <summary>True if the payload is an event of a proxy integration.</summary>
    internal bool IsEvent { get; set; }

    /// <summary>Says that the operation has a proxy integration.</summary>
    /// <param name="success">The status of a result that does not choose its own.</param>
    /// <param name="mediaType">The media type of results.</param>
    /// <param name="failsInvocation">True if an exception that the operation does not declare is a Lambda error.</param>
    /// <exception cref="InvalidOperationException">The payload is not API Gateway's event.</exception>
    public void BeginProxy(int success, string mediaType = Json, bool failsInvocation = false)
    {
        if (!IsEvent && !IsWarmUp)
        {
            throw new InvalidOperationException(
                "The operation has a proxy integration. Its payload must be the event of API Gateway with 'resource' and 'httpMethod'.");
        }

        _isProxy = true;
        _success = success;
        _mediaType = mediaType;
        _failsInvocation = failsInvocation;
    }

    /// <summary>Creates a reader that is positioned before the event's first member.</summary>
    public PayloadReader ReadEvent() => new(_reading, _parts ??= new());

    /// <summary>Returns the whole event as UTF-8, for a serializer of the function's own.</summary>
    public Stream OpenEvent() =>
        MemoryMarshal.TryGetArray(Payload, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new(Payload.ToArray());

    /// <summary>Writes bytes as the body.</summary>
    /// <param name="bytes">The body; <see langword="null"/> for an empty one.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">The value of Content-Type.</param>
    /// <param name="result">The result whose headers are sent; <see langword="null"/> for none.</param>
    public void WriteProxyBytes(byte[]? bytes, int status, string mediaType, HttpResult? result = null) =>
        WriteResponse(status, mediaType, Located(result?.SetHeaders), result?.Repeated, bytes, isBase64: bytes is not null);

    /// <summary>
    /// Writes the response for an exception that the operation does not declare. Returns false if it is to be a Lambda error instead.
    /// </summary>
    /// <param name="status">The HTTP status: 500, or 504 for a timeout.</param>
    internal bool TryWriteFault(int status)
    {
        if (!_isProxy || _failsInvocation)
        {
            return false;
        }

        _isFiltered = false;
        _body.Clear();
        ProblemWriter.WriteStatus(_body, status);
        WriteEnvelope(status, ProblemWriter.MediaType, null);
        return true;
    }

    private ReadOnlyMemory<byte> FinishProxy()
    {
        if (!_isEnvelope)
        {
            var body = _output.Written.Span;
            WriteResponse(_success, null, null, null, body.SequenceEqual(Null) ? default : body, isBase64: false);
        }

        return _response!.Written;
    }

    private void WriteResponse(
        int status, string? mediaType, Dictionary<string, string>? headers, RepeatedHeaders? repeated, ReadOnlySpan<byte> body, bool isBase64)
    {
        if (_isFiltered)
        {
            Keep(status, mediaType, headers, repeated, body, isBase64);
            return;
        }

        _response ??= new();
        mediaType = body.IsEmpty && mediaType is null ? null : mediaType ?? _mediaType;
        var cors = _function?.HeadersOf(Operation);
        if (IsStream)
        {
            WriteHead(_response, status, mediaType, headers, repeated);
            _response.Write(body);
        }
        else if (headers is null && repeated is null && cors is null && !isBase64)
        {
            ProxyResponse.Write(_response, status, mediaType, body);
        }
        else
        {
            var all = Combine(mediaType, headers, repeated, cors?.For(_event));
            ProxyResponse.Write(_response, status, all, Complete(headers, repeated)?.Values, body, isBase64);
        }

        _isEnvelope = true;
        _status = status;
    }

    // A name is either among the headers with one value or among those with several.
    private static Dictionary<string, string> Combine(
        string? mediaType, Dictionary<string, string>? headers, RepeatedHeaders? repeated, IEnumerable<KeyValuePair<string, string>>? more)
    {
        var all = headers is null ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) : new(headers, StringComparer.OrdinalIgnoreCase);
        if (mediaType is not null)
        {
            all.TryAdd("Content-Type", mediaType);
        }

        foreach (var (name, value) in more ?? [])
        {
            all.TryAdd(name, value);
        }

        foreach (var name in repeated?.Values.Keys ?? [])
        {
            all.Remove(name);
        }

        return all;
    }

    private static RepeatedHeaders? Complete(Dictionary<string, string>? headers, RepeatedHeaders? repeated)
    {
        if (headers is null || repeated is null || !repeated.Values.Keys.Any(headers.ContainsKey))
        {
            return repeated;
        }

        var all = new RepeatedHeaders();
        foreach (var (name, values) in repeated.Values)
        {
            if (headers.TryGetValue(name, out var first))
            {
                all.Add(name, first);
            }

            values.ForEach(value => all.Add(name, value));
        }

        return all;
    }
}
