using System.Text;

namespace Sluice.Runtime;

/// <summary>Writes to whatever <see cref="Console.Error"/> is. A program in which the console belongs to somebody else uses this, such as a test.</summary>
internal sealed class ConsoleSink : LogSink
{
    public override void Write(LogBuffer line, DateTime time, bool isError)
    {
        try
        {
            Console.Error.WriteLine(Encoding.UTF8.GetString(line.Line));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The test that owned the writer has ended.
        }
    }
}
