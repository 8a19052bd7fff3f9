namespace Sluice.Runtime;

/// <summary>
/// The state that the readers of one payload share: the payload, its problems, and buffers for texts. The object is reused for the next payload.
/// </summary>
internal sealed class ReadingState
{
    private byte[] _scratch = new byte[256];
    private byte[] _decoded = new byte[256];
    private byte[] _cookies = [];
    private ValidationServices? _services;

    /// <summary>The payload as UTF-8.</summary>
    public ReadOnlyMemory<byte> Payload { get; private set; }

    public ProblemList Problems { get; } = new();

    public MatchingTime MatchingTime { get; } = new();

    /// <summary>The services that validation may ask for.</summary>
    public ValidationServices Services => _services ??= new() { Scopes = Scopes };

    /// <summary>Opens scopes of services; null before the function is known.</summary>
    public IValidationScopes? Scopes { get; set; }

    public Lookahead Lookahead { get; } = new();

    /// <summary>True if the payload's first member is known to be <c>@op</c>.</summary>
    public bool StartsWithOperation { get; set; }

    /// <summary>The media type of a form with files, which the payload carries before the form.</summary>
    public byte[] FormType { get; set; } = [];

    /// <summary>The form with files, if the request has one.</summary>
    public MultipartForm? Multipart { get; set; }

    /// <summary>The position in the form's parts while the values of a repeated field are read.</summary>
    public int Part { get; set; }

    /// <summary>What readers remember of an event; null until the first event.</summary>
    public EventParts? Event { get; set; }

    /// <summary>Goes on with the decoded body of an event as the payload.</summary>
    public void ChangeTo(ReadOnlyMemory<byte> document)
    {
        Payload = document;
        Lookahead.Clear();
    }

    /// <summary>Ends the scope of the services that validation has asked for.</summary>
    public void EndValidation()
    {
        _services?.End();
        _services = null;
    }

    /// <summary>Starts over with another payload.</summary>
    public void Start(ReadOnlyMemory<byte> payload)
    {
        Payload = payload;
        StartsWithOperation = false;
        EndValidation();
        FormType = [];
        Multipart = null;
        Problems.Clear();
        MatchingTime.Clear();
        Lookahead.Clear();
    }

    /// <summary>Returns a buffer for a text without its JSON escapes. It is valid until the next call.</summary>
    public byte[] Scratch(int length) => Grow(ref _scratch, length);

    /// <summary>Returns a buffer for a percent-decoded text. It is valid until the next call.</summary>
    public byte[] DecodedScratch(int length) => Grow(ref _decoded, length);

    /// <summary>Adds a line to the header <c>Cookie</c> and returns its new length.</summary>
    /// <param name="line">The line.</param>
    /// <param name="length">The length so far.</param>
    public int AddCookies(ReadOnlySpan<byte> line, int length)
    {
        if (_cookies.Length < length + line.Length + 1)
        {
            Array.Resize(ref _cookies, Math.Max(length + line.Length + 1, _cookies.Length * 2));
        }

        line.CopyTo(_cookies.AsSpan(length));
        _cookies[length + line.Length] = (byte)';';
        return length + line.Length + 1;
    }

    /// <summary>Returns the lines that were added.</summary>
    /// <param name="length">Their length.</param>
    public ReadOnlySpan<byte> Cookies(int length) => _cookies.AsSpan(0, length);

    private static byte[] Grow(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new byte[Math.Max(length, buffer.Length * 2)];
        }

        return buffer;
    }
}
