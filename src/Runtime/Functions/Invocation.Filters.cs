namespace Sluice.Runtime;

/// <content>Keeps the parts of an envelope until all filters have added their headers.</content>
public sealed partial class Invocation
{
    private bool _isFiltered;
    private string? _keptType;
    private Dictionary<string, string>? _keptHeaders;
    private RepeatedHeaders? _keptRepeated;
    private bool _keptBase64;

    /// <summary>Says that filters run. The output is complete when <see cref="EndFilters"/> is called.</summary>
    internal void BeginFilters()
    {
        _isFiltered = true;
        IsBinding = false;
    }

    /// <summary>Completes the output with the headers of filters. Bytes are sent without them, because nothing can be sent beside bytes.</summary>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="hasValue">False if a successful response of the operation has no body.</param>
    internal void EndFilters(Dictionary<string, string>? headers, bool hasValue)
    {
        _isFiltered = false;
        if (_stream is not null)
        {
            _keptHeaders = Join(headers);
        }
        else if (_isEnvelope)
        {
            // What is kept is written as it would have been without filters.
            var body = _body.Written.Span;
            var all = Join(headers);
            if (_isProxy)
            {
                WriteResponse(_status, _keptType, all, _keptRepeated, body, _keptBase64);
                return;
            }

            Envelope.Write(_output, _status, _keptType, _keptRepeated is null ? all : _keptRepeated.Join(all), body);
        }
        else if (headers is not null && !_isBinary)
        {
            var status = Status;
            Writer.Flush();
            _body.Clear();
            if (hasValue && !(_isProxy && _output.Written.Span.SequenceEqual(Null)))
            {
                _body.Write(_output.Written.Span);
            }

            WriteEnvelope(status, null, headers);
        }
    }

    /// <summary>Discards the output, because another response takes its place.</summary>
    internal void Restart()
    {
        _output.Clear();
        Writer.Reset();
        _isEnvelope = false;
        _stream = null;
        IsOutcome = false;
    }

    /// <summary>Adds the problem if the payload is not valid JSON, and returns false if it is.</summary>
    internal bool RefuseMalformed()
    {
        if (!MalformedJson.IsMalformed(Payload.Span))
        {
            return false;
        }

        AddMalformed();
        return true;
    }

    /// <summary>Keeps a response of a proxy integration until all filters have added their headers.</summary>
    private void Keep(
        int status, string? mediaType, Dictionary<string, string>? headers, RepeatedHeaders? repeated, ReadOnlySpan<byte> body, bool isBase64)
    {
        if (!_body.Written.Span.Overlaps(body))
        {
            _body.Clear();
            _body.Write(body);
        }

        (_status, _keptType, _keptHeaders, _keptRepeated, _keptBase64) = (status, mediaType, headers, repeated, isBase64);
        _isEnvelope = true;
    }

    /// <summary>Returns the status that the operation declares for an exception; 0 if it does not declare it.</summary>
    internal int DeclaredStatus(Exception exception) => _function?.StatusOf(Operation, exception) ?? 0;

    private Dictionary<string, string>? Join(Dictionary<string, string>? headers)
    {
        if (headers is null || _keptHeaders is null)
        {
            return headers ?? _keptHeaders;
        }

        var all = new Dictionary<string, string>(_keptHeaders, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            all[name] = value;
        }

        return all;
    }
}
