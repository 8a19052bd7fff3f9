using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>One call of a function: the payload, and the answer as it is written. Reused from call to call; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Invocation
{
    private readonly OutputBuffer _output = new();
    private readonly OutputBuffer _body = new();
    private readonly ReadingState _reading = new();
    private CancellationToken _cancellation;
    private Deadline? _deadline;

    /// <summary>An invocation without a payload yet.</summary>
    public Invocation() => Writer = new(_output, JsonOptions.Writer);

    /// <summary>The payload, UTF-8.</summary>
    public ReadOnlyMemory<byte> Payload => _reading.Payload;

    /// <summary>Follows the invocation's deadline.</summary>
    public CancellationToken Cancellation => _deadline?.Token ?? _cancellation;

    /// <summary>Takes a result. What it writes is passed on byte for byte.</summary>
    public Utf8JsonWriter Writer { get; }

    internal ProblemList Problems => _reading.Problems;

    /// <summary>True where an authorizer does not know who calls, which Lambda is told as an error.</summary>
    internal bool IsUnauthorized { get; set; }

    /// <summary>True while arguments are read: broken JSON is then the client's mistake.</summary>
    internal bool IsBinding { get; private set; }

    /// <summary>Starts over with another payload.</summary>
    /// <param name="payload">UTF-8; must stay as it is until the answer is complete.</param>
    /// <param name="cancellation">Follows the invocation's deadline.</param>
    public void Start(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        _reading.Start(payload);
        _cancellation = cancellation;
        _deadline = null;
        IsBinding = true;
        IsCalling = false;
        IsOutcome = false;
        IsUnauthorized = false;
        _isEnvelope = false;
        _isBinary = false;
        _output.Clear();
        Writer.Reset();
    }

    /// <summary>A reader that stands before the payload's first member.</summary>
    public PayloadReader Read() => new(_reading);

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

    /// <summary>Says that the payload's first member is <c>@op</c>, so that a reader starts behind it.</summary>
    internal void PassOperation() => _reading.StartsWithOperation = true;

    internal void WriteMalformed()
    {
        var (name, message) = MalformedJson.Describe(Payload.Span);
        Problems.Add(name, message);
        WriteProblems();
    }

    private void WriteProblems()
    {
        _body.Clear();
        ProblemWriter.WriteErrors(_body, Problems.Status, ProblemNames.Resolve(Payload.Span, Problems));
        WriteEnvelope(Problems.Status, ProblemWriter.MediaType, null);
    }
}
