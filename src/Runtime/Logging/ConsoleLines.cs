using System.Text;

namespace Sluice.Runtime;

/// <summary>
/// Takes the place of <see cref="Console.Out"/> or <see cref="Console.Error"/>, and writes to the log. What one call of <c>WriteLine</c> writes is one
/// message. Text without a line break waits for the rest of its line. <see cref="Console"/> calls this class under a lock, in all of its overloads.
/// </summary>
/// <param name="level">The level of the lines.</param>
/// <param name="isError">True for the standard error.</param>
internal sealed class ConsoleLines(LogLevel level, bool isError) : TextWriter
{
    private const int MaxWaiting = 64 * 1024;

    private readonly object _gate = new();
    private StringBuilder? _waiting;
    private Invocation? _owner;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.IndexOf('\n') is >= 0 and var end)
        {
            WriteLine(buffer[..end].TrimEnd('\r'));
            buffer = buffer[(end + 1)..];
        }

        if (!buffer.IsEmpty)
        {
            Keep(buffer);
        }
    }

    public override void WriteLine() => WriteLine(default(ReadOnlySpan<char>));

    public override void WriteLine(string? value)
    {
        EndForeign();
        Log(Take(null, out _) is { } start ? start + value : value ?? "", CurrentInvocation.Value);
    }

    public override void WriteLine(char[]? buffer) => WriteLine(buffer.AsSpan());

    public override void WriteLine(char[] buffer, int index, int count) => WriteLine(buffer.AsSpan(index, count));

    public override void WriteLine(ReadOnlySpan<char> buffer) => WriteLine(buffer.ToString());

    public override void WriteLine(StringBuilder? value) => WriteLine(value?.ToString());

    /// <summary>Writes the text that still waits for its line break.</summary>
    /// <param name="of">The invocation whose text is written; null for that of any.</param>
    public void WriteWaiting(Invocation? of = null)
    {
        if (_waiting is { Length: > 0 } && Take(of, out var owner) is { } text)
        {
            Log(text, owner);
        }
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        EndForeign();
        if (_waiting?.Length + text.Length > MaxWaiting)
        {
            WriteWaiting();
        }

        lock (_gate)
        {
            _owner = CurrentInvocation.Value;
            (_waiting ??= new()).Append(text);
        }
    }

    // Text that another invocation wrote is a line of its own.
    private void EndForeign()
    {
        if (_waiting is { Length: > 0 } && _owner != CurrentInvocation.Value)
        {
            WriteWaiting();
        }
    }

    private string? Take(Invocation? of, out Invocation? owner)
    {
        lock (_gate)
        {
            owner = _owner;
            if (_waiting is not { Length: > 0 } || (of is not null && owner is not null && owner != of))
            {
                return null;
            }

            var text = _waiting.ToString();
            _waiting.Clear();
            return text;
        }
    }

    private void Log(string message, Invocation? invocation)
    {
        var log = LambdaLog.Current;
        if (log.IsEnabled(level))
        {
            log.Write(new(level, message) { Invocation = invocation }, isError);
        }
    }
}
