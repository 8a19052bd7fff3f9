using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>One invocation of a function: its payload and its output. The object is reused for the next invocation. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Invocation
{
    private readonly OutputBuffer _output = new();
    private readonly OutputBuffer _body = new();
    private readonly ReadingState _reading = new();
    private CancellationToken _cancellation;
    private Deadline? _deadline;

    /// <summary>Creates an invocation without a payload.</summary>
    public Invocation() => Writer = new(_output, JsonOptions.Writer);

    /// <summary>The payload as UTF-8.</summary>
    public ReadOnlyMemory<byte> Payload => _reading.Payload;

    /// <summary>A token that is cancelled shortly before the invocation's deadline.</summary>
    public CancellationToken Cancellation => _deadline?.Token ?? _cancellation;

    /// <summary>Writes a result into the output. The bytes are sent as they are written.</summary>
    public Utf8JsonWriter Writer { get; }

    internal ProblemList Problems => _reading.Problems;

    /// <summary>True if an authorizer does not know the caller. Lambda gets an error in this case.</summary>
    internal bool IsUnauthorized { get; set; }

    /// <summary>True while arguments are read. Malformed JSON is the client's mistake during this time.</summary>
    internal bool IsBinding { get; private set; }

    /// <summary>True if the operation runs only up to the call of its method, before a snapshot is taken.</summary>
    internal bool IsWarmUp { get; private set; }

    /// <summary>Starts over with another payload.</summary>
    /// <param name="payload">The payload as UTF-8. It must not change until the output is complete.</param>
    /// <param name="cancellation">The token that methods get; it is cancelled before the invocation's deadline.</param>
    public void Start(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        _reading.Start(payload);
        _event = payload;
        _cancellation = cancellation;
        _deadline = null;
        _headers = default;
        _function = null;
        IsWarmUp = false;
        IsBinding = true;
        IsCalling = false;
        IsOutcome = false;
        IsUnauthorized = false;
        _isEnvelope = false;
        _isBinary = false;
        _isProxy = false;
        IsEvent = false;
        IsStream = false;
        HasBegun = false;
        _stream = null;
        _isFiltered = false;
        _location = null;
        _output.Clear();
        Writer.Reset();
    }

    /// <summary>Creates a reader that is positioned before the payload's first member.</summary>
    public PayloadReader Read() => new(_reading);

    /// <summary>Returns true if the arguments are valid. Otherwise it writes the problem as output, and the method must not be called.</summary>
    public bool IsBound()
    {
        if (Problems.Count == 0 && !IsWarmUp)
        {
            IsBinding = false;
            IsCalling = true;
            return true;
        }

        WriteProblems();
        return false;
    }

    /// <summary>Writes the output for a method that returns nothing.</summary>
    public void WriteNothing() => Writer.WriteNullValue();

    /// <summary>Writes the output for a declared exception.</summary>
    /// <param name="status">The HTTP status that is declared for the exception.</param>
    /// <param name="exception">The exception, whose message becomes the problem's detail, unless it is an <see cref="IProblem"/>.</param>
    public void WriteProblem(int status, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var problem = _function is null ? exception as IProblem : _function.ProblemOf(Operation, exception);
        _body.Clear();
        if (problem is null)
        {
            ProblemWriter.WriteDetail(_body, status, exception.Message);
        }
        else
        {
            ProblemWriter.Write(_body, status, problem);
        }

        WriteEnvelope(status, ProblemWriter.MediaType, null);
    }

    /// <summary>Completes the output and returns it.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        _reading.EndValidation();
        if (_isProxy)
        {
            return FinishProxy();
        }

        if (!_isEnvelope)
        {
            Envelope.KeepApart(_output);
        }

        return _output.Written;
    }

    internal void StartWarmUp(ReadOnlyMemory<byte> payload)
    {
        Start(payload, CancellationToken.None);
        IsWarmUp = true;
    }

    internal void Start(ReadOnlyMemory<byte> payload, Deadline deadline, in InvocationHeaders headers)
    {
        Start(payload, CancellationToken.None);
        _deadline = deadline;
        _headers = headers;
    }

    /// <summary>Says that the payload's first member is <c>@op</c>, so that readers start after it.</summary>
    internal void PassOperation() => _reading.StartsWithOperation = true;

    internal void WriteMalformed()
    {
        AddMalformed();
        WriteProblems();
    }

    private void AddMalformed()
    {
        var (name, message) = MalformedJson.Describe(Payload.Span);
        Problems.Add(name, message);
    }

    private void WriteProblems()
    {
        _body.Clear();
        ProblemWriter.WriteErrors(_body, Problems.Status, ProblemNames.Resolve(Payload.Span, Problems));
        WriteEnvelope(Problems.Status, ProblemWriter.MediaType, null);
    }
}
