namespace Sluice.Runtime;

/// <summary>
/// Writes to the standard output and the standard error, of which Lambda makes an event for each line. A line break inside of a message is written as a
/// carriage return, so that the message stays one event. AWS's client for Node.js does the same (<c>src/LogPatch.js</c> in
/// aws/aws-lambda-nodejs-runtime-interface-client).
/// </summary>
/// <param name="openOutput">Opens the standard output.</param>
/// <param name="openError">Opens the standard error.</param>
/// <param name="gate">
/// The object under whose lock lines are written; null for one of the sink's own. The streams of the console lock <see cref="Console.Out"/> themselves,
/// and so does code that writes to the console, which then comes here. Another lock in between would let two threads wait for each other.
/// </param>
internal sealed class StandardSink(Func<Stream> openOutput, Func<Stream> openError, Func<object>? gate = null) : LogSink
{
    private readonly object _own = new();
    private Stream? _output;
    private Stream? _error;

    public override void Write(LogBuffer line, DateTime time, bool isError)
    {
        line.Line.Replace((byte)'\n', (byte)'\r');
        line.Write("\n"u8);
        lock (gate?.Invoke() ?? _own)
        {
            try
            {
                var stream = isError ? _error ??= openError() : _output ??= openOutput();
                stream.Write(line.Line);
                stream.Flush();
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or UnauthorizedAccessException)
            {
                // Nothing is left to which the line could be written, and the function must go on without it.
            }
        }
    }
}
