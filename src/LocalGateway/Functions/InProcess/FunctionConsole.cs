using System.Text;

namespace Sluice.LocalGateway.Functions.InProcess;

/// <summary>
/// The console of a process in which functions run. What a function writes goes to that function's output, and everything else to the process's own.
/// </summary>
internal sealed class FunctionConsole(TextWriter own) : TextWriter
{
    /// <summary>The lines of the function whose code runs. Its threads and tasks inherit it.</summary>
    private static readonly AsyncLocal<FunctionLines?> Current = new();

    private static readonly Lock Gate = new();

    private static bool _isInstalled;

    public override Encoding Encoding => own.Encoding;

    /// <summary>Sends what the calling code writes from now on to an output, until the result is disposed.</summary>
    public static IDisposable Begin(Action<string> output)
    {
        lock (Gate)
        {
            if (!_isInstalled)
            {
                _isInstalled = true;
                Console.SetOut(new FunctionConsole(Console.Out));
                Console.SetError(new FunctionConsole(Console.Error));
            }
        }

        return Current.Value = new FunctionLines(output);
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (Current.Value is { } lines)
        {
            lines.Write(buffer);
        }
        else
        {
            own.Write(buffer);
        }
    }

    public override void WriteLine(string? value) => Write($"{value}{CoreNewLine.AsSpan()}");

    public override void Flush() => own.Flush();
}
