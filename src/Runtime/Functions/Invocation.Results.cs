using System.Buffers.Text;

namespace Sluice.Runtime;

/// <content>Writes results that carry a status, headers or a media type.</content>
public sealed partial class Invocation
{
    private bool _isBinary;
    private bool _isEnvelope;

    /// <summary>
    /// True if the output is an envelope and the operation's success is bytes. The response template for bytes cannot read an envelope. The output is
    /// therefore sent as a Lambda error, and the integration chooses its response by the error's message.
    /// </summary>
    internal bool IsOutcome { get; private set; }

    /// <summary>Says that the operation returns bytes on success.</summary>
    public void BeginBinary() => _isBinary = true;

    /// <summary>Writes bytes as base64, which API Gateway decodes.</summary>
    /// <param name="bytes">The body; <see langword="null"/> for an empty one.</param>
    /// <param name="result">The result that holds the bytes; <see langword="null"/> for a plain value.</param>
    /// <exception cref="InvalidOperationException">The result has headers, which cannot be sent beside bytes.</exception>
    public void WriteBytes(byte[]? bytes, HttpResult? result = null)
    {
        if (result?.SetHeaders is not null || result?.Repeated is not null)
        {
            throw new InvalidOperationException("A result of bytes cannot have headers of its own: API Gateway sends the bytes as they are.");
        }

        Writer.Reset();
        _output.Clear();
        if (bytes is not null)
        {
            Base64.EncodeToUtf8(bytes, _output.GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
            _output.Advance(written);
        }
    }

    /// <summary>Completes the output for a result whose value <see cref="Writer"/> has already written.</summary>
    /// <param name="result">The result with its status and headers.</param>
    /// <param name="success">The operation's success status. A result with this status and without headers needs no envelope.</param>
    public void WriteResult(HttpResult result, int success)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Status == success && result.SetHeaders is null && result.Repeated is null)
        {
            return;
        }

        Writer.Flush();
        _body.Clear();
        _body.Write(_output.Written.Span);
        WriteEnvelope(result.Status, null, Located(result.SetHeaders), result.Repeated);
    }

    /// <summary>Writes the output for a result without a value.</summary>
    /// <param name="result">The result with its status and headers.</param>
    public void WriteEmpty(HttpResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _body.Clear();
        WriteEnvelope(result.Status, null, Located(result.SetHeaders), result.Repeated);
    }

    /// <summary>Writes the output for a result that is a problem.</summary>
    /// <param name="problem">The problem.</param>
    public void WriteProblem(HttpProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _body.Clear();
        ProblemWriter.Write(_body, problem);
        WriteEnvelope(problem.Status, ProblemWriter.MediaType, problem.SetHeaders, problem.Repeated);
    }

    /// <summary>Writes a text without quotes and escapes as the body.</summary>
    /// <param name="text">The body; <see langword="null"/> for an empty one.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">The value of Content-Type.</param>
    /// <param name="result">The result whose headers are sent; <see langword="null"/> for none.</param>
    public void WriteText(string? text, int status, string mediaType, HttpResult? result = null)
    {
        _body.Clear();
        if (text is not null)
        {
            _body.Advance(System.Text.Encoding.UTF8.GetBytes(text, _body.GetSpan(System.Text.Encoding.UTF8.GetByteCount(text))));
        }

        WriteEnvelope(status, mediaType, Located(result?.SetHeaders), result?.Repeated);
    }

    /// <summary>Reports that a method returned null, or a result of a type that it does not declare.</summary>
    /// <param name="result">What the method returned.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public static void RefuseResult(object? result) =>
        throw new InvalidOperationException(result is null
            ? "The method returned null where it must return a result."
            : $"The method returned a '{result.GetType()}', which it does not declare.");

    private void WriteEnvelope(int status, string? mediaType, Dictionary<string, string>? headers, RepeatedHeaders? repeated = null)
    {
        // The writer may hold a part of a value; it must not be flushed behind the envelope.
        Writer.Reset();
        if (_isProxy)
        {
            WriteResponse(status, mediaType, headers, repeated, _body.Written.Span, isBase64: false);
            return;
        }

        _isEnvelope = true;
        _status = status;
        IsOutcome = _isBinary;
        if (_isFiltered)
        {
            (_keptType, _keptHeaders, _keptRepeated) = (mediaType, headers, repeated);
            return;
        }

        headers = repeated is null ? headers : repeated.Join(headers);
        Envelope.Write(_output, status, mediaType, headers, _body.Written.Span);
    }
}
