using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>One call of a function: the payload, and the answer as it is written. Reused from call to call; called by generated code.</summary>
public sealed partial class Invocation
{
    private readonly OutputBuffer _output = new();
    private readonly OutputBuffer _body = new();
    private byte[] _scratch = new byte[256];
    private byte[] _decoded = new byte[256];
    private CancellationToken _cancellation;
    private Deadline? _deadline;

    /// <summary>An invocation without a payload yet.</summary>
    public Invocation() => Writer = new(_output, JsonOptions.Writer);

    /// <summary>The payload, UTF-8.</summary>
    public ReadOnlyMemory<byte> Payload { get; private set; }

    /// <summary>Follows the invocation's deadline.</summary>
    public CancellationToken Cancellation => _deadline?.Token ?? _cancellation;

    /// <summary>Takes a result. What it writes is passed on byte for byte.</summary>
    public Utf8JsonWriter Writer { get; }

    internal ProblemList Problems { get; } = new();

    /// <summary>True where an authorizer does not know who calls, which Lambda is told as an error.</summary>
    internal bool IsUnauthorized { get; set; }

    internal MatchingTime MatchingTime { get; } = new();

    internal Lookahead Lookahead { get; } = new();

    /// <summary>True while arguments are read: broken JSON is then the client's mistake.</summary>
    internal bool IsBinding { get; private set; }

    /// <summary>True where the payload's first member is known to be <c>@op</c>.</summary>
    internal bool StartsWithOperation { get; set; }

    /// <summary>Starts over with another payload.</summary>
    /// <param name="payload">UTF-8; must stay as it is until the answer is complete.</param>
    /// <param name="cancellation">Follows the invocation's deadline.</param>
    public void Start(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        Payload = payload;
        _cancellation = cancellation;
        _deadline = null;
        IsBinding = true;
        IsCalling = false;
        IsOutcome = false;
        IsUnauthorized = false;
        _isEnvelope = false;
        _isBinary = false;
        StartsWithOperation = false;
        Problems.Clear();
        MatchingTime.Clear();
        Lookahead.Clear();
        _output.Clear();
        Writer.Reset();
    }

    /// <summary>A reader that stands before the payload's first member.</summary>
    public PayloadReader Read() => new(this);

    /// <summary>True where the arguments are fine; else the answer is written and the method must not be called.</summary>
    public bool IsBound()
    {
        if (Problems.Count == 0)
        {
            IsBinding = false;
            IsCalling = true;
            return true;
        }

        WriteProblems();
        return false;
    }

    /// <summary>Writes the answer of a method that returns nothing.</summary>
    public void WriteNothing() => Writer.WriteNullValue();

    /// <summary>Writes the answer of a declared exception.</summary>
    /// <param name="status">The status that was declared.</param>
    /// <param name="exception">Its message becomes the problem's detail.</param>
    public void WriteProblem(int status, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _body.Clear();
        ProblemWriter.WriteDetail(_body, status, exception.Message);
        WriteEnvelope(status, ProblemWriter.MediaType, null);
    }

    /// <summary>The complete answer.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        if (!_isEnvelope)
        {
            Envelope.KeepApart(_output);
        }

        return _output.Written;
    }

    internal void Start(ReadOnlyMemory<byte> payload, Deadline deadline, string? requestId, string? functionArn, string? traceId)
    {
        Start(payload, CancellationToken.None);
        _deadline = deadline;
        RequestId = requestId ?? "";
        FunctionArn = functionArn ?? "";
        TraceId = traceId ?? "";
    }

    internal void WriteMalformed()
    {
        var (name, message) = MalformedJson.Describe(Payload.Span);
        Problems.Add(name, message);
        WriteProblems();
    }

    /// <summary>Room for a text without its escapes, until the next one.</summary>
    internal byte[] Scratch(int length) => Grow(ref _scratch, length);

    /// <summary>Room for a percent-decoded text, until the next one.</summary>
    internal byte[] DecodedScratch(int length) => Grow(ref _decoded, length);

    private static byte[] Grow(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new byte[Math.Max(length, buffer.Length * 2)];
        }

        return buffer;
    }

    private void WriteProblems()
    {
        _body.Clear();
        ProblemWriter.WriteErrors(_body, Problems.Status, ProblemNames.Resolve(Payload.Span, Problems));
        WriteEnvelope(Problems.Status, ProblemWriter.MediaType, null);
    }
}
