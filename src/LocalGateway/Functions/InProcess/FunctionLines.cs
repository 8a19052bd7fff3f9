using System.Text;

namespace Sluice.LocalGateway.Functions.InProcess;

/// <summary>Makes lines of what a function writes. A very long line is split, so that it cannot fill the memory.</summary>
internal sealed class FunctionLines(Action<string> output) : IDisposable
{
    private const int LongestLine = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly StringBuilder _line = new();

    public void Write(ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            while (text.IndexOf('\n') is >= 0 and var end)
            {
                _line.Append(text[..end]);
                End();
                text = text[(end + 1)..];
            }

            _line.Append(text);
            if (_line.Length > LongestLine)
            {
                End();
            }
        }
    }

    /// <summary>Gives out the text that still waits for its line break.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_line.Length > 0)
            {
                End();
            }
        }
    }

    private void End()
    {
        output(_line.ToString().TrimEnd('\r'));
        _line.Clear();
    }
}
