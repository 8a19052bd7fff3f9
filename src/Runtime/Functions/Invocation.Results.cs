using System.Buffers.Text;

namespace Sluice.Runtime;

/// <content>Answers that carry status, headers or a media type.</content>
public sealed partial class Invocation
{
    private bool _isBinary;
    private bool _isEnvelope;

    /// <summary>
    /// True where the answer is an envelope that no template of success can take apart, because success is bytes: it has to
    /// travel as a Lambda error, by whose message the integration chooses.
    /// </summary>
    internal bool IsOutcome { get; private set; }

    /// <summary>Says that success is bytes.</summary>
    public void BeginBinary() => _isBinary = true;

    /// <summary>Writes bytes, which API Gateway decodes from base64.</summary>
    /// <param name="bytes">The body; <see langword="null"/> for an empty one.</param>
    /// <param name="result">The result that holds them; <see langword="null"/> for a plain value.</param>
    /// <exception cref="InvalidOperationException">The result has headers, for which bytes leave no room.</exception>
    public void WriteBytes(byte[]? bytes, HttpResult? result = null)
    {
        if (result?.SetHeaders is not null)
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

    /// <summary>Finishes the answer of a result whose value <see cref="Writer"/> has taken.</summary>
    /// <param name="result">Its status and headers.</param>
    /// <param name="success">The operation's success, for which the response template needs no envelope.</param>
    public void WriteResult(HttpResult result, int success)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Status == success && result.SetHeaders is null)
        {
            return;
        }

        Writer.Flush();
        _body.Clear();
        _body.Write(_output.Written.Span);
        WriteEnvelope(result.Status, null, result.SetHeaders);
    }

    /// <summary>Writes the answer of a result without a value.</summary>
    /// <param name="result">Its status and headers.</param>
    public void WriteEmpty(HttpResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _body.Clear();
        WriteEnvelope(result.Status, null, result.SetHeaders);
    }

    /// <summary>Writes the answer of a result that is a problem.</summary>
    /// <param name="problem">The problem.</param>
    public void WriteProblem(HttpProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _body.Clear();
        ProblemWriter.Write(_body, problem);
        WriteEnvelope(problem.Status, ProblemWriter.MediaType, problem.SetHeaders);
    }

    /// <summary>Writes a text as it is.</summary>
    /// <param name="text">The body; <see langword="null"/> for an empty one.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The value of Content-Type.</param>
    /// <param name="result">Headers of its own; <see langword="null"/> for none.</param>
    public void WriteText(string? text, int status, string mediaType, HttpResult? result = null)
    {
        _body.Clear();
        if (text is not null)
        {
            _body.Advance(System.Text.Encoding.UTF8.GetBytes(text, _body.GetSpan(System.Text.Encoding.UTF8.GetByteCount(text))));
        }

        WriteEnvelope(status, mediaType, result?.SetHeaders);
    }

    /// <summary>The answer where a method returned null in place of a result.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public static void RefuseResult(object? result) =>
        throw new InvalidOperationException(result is null ? "The method returned null where it must return a result." : $"The method returned a '{result.GetType()}', which it does not declare.");

    private void WriteEnvelope(int status, string? mediaType, Dictionary<string, string>? headers)
    {
        // Nothing of a result that was begun stays.
        Writer.Reset();
        Envelope.Write(_output, status, mediaType, headers, _body.Written.Span);
        _isEnvelope = true;
        IsOutcome = _isBinary;
    }
}
